import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { tryAgain } from "../../../shared/schedule/book-ahead.ts";
import { slotMinutes } from "../../../shared/schedule/look-window.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { isOn } from "../../../shared/schedule/plan-ahead.ts";
import { occurrencesFrom } from "../../../shared/schedule/standing-slot.ts";
import { windowNear } from "../../../shared/schedule/window-near.ts";
import { type CalendarDate, minutesBetween } from "../../../shared/time/instant.ts";
import { changeCircle, type Inside, readInside } from "../../circle/documents.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import { bookingSettled, type World } from "../booking/documents.ts";
import { actingFor, unlessBusy } from "../booking/routes.ts";
import { eventRequest, ownerFor } from "../event/documents.ts";
import { ownActing, tidyCalendar } from "../visit/actions.ts";
import { aheadBooked, aheadChange, lookAhead, sessionsIn } from "./documents.ts";
import { timesNear } from "./present.ts";

/**
 * Puts what waits into calendars: times of the slot that have no session yet, and sessions that did not get there. In the
 * caller's own calendar here and now, each attempt committed before the calendar is asked; in a service mailbox by jobs.
 */
export async function bookWaiting(context: World, address: CircleAddress, caller: Caller) {
  const acting = actingFor(context, address, ownActing(caller));
  if (!acting) return refuse("consent-missing");
  await tidyCalendar(context, address, caller);
  const inside = await readInside(context, address);
  if (!inside || !joinedMember(inside.circle.value, caller.person)) return refuse("not-found");
  const looked = await unlessBusy(() => lookAhead(context, acting, inside, context.clock.now()));
  if (!looked.ok) return looked;
  const planned = await changeCircle(context, address, (latest) => {
    const { person } = caller;
    if (!joinedMember(latest.circle.value, person)) return refuse("not-found");
    const now = context.clock.now();
    const { circle, sessions } = aheadBooked(context, latest, looked.value, now, person);
    const owner = ownerFor(context, latest, person);
    const again = tryAgain(sessionsIn(latest), { by: person, owner, now });
    const known = again.filter(({ id }) => sessions.every((each) => each.id !== id));
    const all = { circle, sessions: [...sessions, ...known] };
    return ok({ ...aheadChange(latest, all, now), value: null });
  });
  if (!planned.ok || acting.as === "service") return planned;
  return bookOwn(context, address, caller, acting);
}

/** All that they have asked for and that has not reached their calendar, one after the other. */
async function bookOwn(context: World, address: CircleAddress, caller: Caller, acting: Acting) {
  const inside = await readInside(context, address);
  if (!inside) return refuse("not-found");
  const { value: circle } = inside.circle;
  for (const session of askedBy(inside, caller.person)) {
    const done = await bookOne(context, address, acting, { circle, session });
    if (!done.ok) return done;
  }
  // Someone may have taken one over meanwhile: then what was made here is not needed.
  await tidyCalendar(context, address, caller);
  return ok(null);
}

async function bookOne(
  context: World,
  address: CircleAddress,
  acting: Acting,
  { circle, session }: Sitting,
) {
  const request = eventRequest(context, circle, session);
  const made = await unlessBusy(() => context.calendar.book(acting, request));
  if (!made.ok && made.refusal === "calendar-busy") return made;
  const event = made.ok ? made.value : undefined;
  const settled = await changeCircle(context, address, (latest) =>
    ok(bookingSettled(latest, { circle, session }, event, context.clock.now())),
  );
  return made.ok ? settled : made;
}

function askedBy(inside: Inside, person: PersonId) {
  return openSessions(sessionsIn(inside)).filter(({ state, booking: { owner, ...booking } }) => {
    const theirs = owner.kind === "person" && owner.person === person;
    return state === "planned" && booking.state === "asked" && theirs;
  });
}

/** The best times near one of the slot's, where too few could come or its session was called off. */
export async function findTimesNear(
  context: World,
  address: CircleAddress & { readonly occurrence: CalendarDate },
  caller: Caller,
) {
  const { occurrence } = address;
  const inside = await readInside(context, address);
  const circle = inside?.circle.value;
  if (!inside || !circle || !joinedMember(circle, caller.person)) return refuse("not-found");
  const { slot } = circle;
  const [time] = slot && isOn(slot, occurrence) ? occurrencesFrom(slot, occurrence, 1) : [];
  if (!slot || !time) return refuse("not-found");
  const acting = actingFor(context, address, ownActing(caller));
  if (!acting) return refuse("consent-missing");
  await tidyCalendar(context, address, caller);
  const window = windowNear(slot, time.startsAt, sessionsIn(inside), context.clock.now());
  const { from, until } = window;
  if (minutesBetween(from, until) < slotMinutes) return ok(timesNear(inside, window, from, []));
  const mails = activeMembers(circle, from).flatMap(({ mail }) => (mail ? [mail] : []));
  const read = await unlessBusy(() =>
    context.calendar.freeBusy(acting, mails, from, until, slotMinutes),
  );
  return read.ok ? ok(timesNear(inside, window, time.startsAt, read.value)) : read;
}
