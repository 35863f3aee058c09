import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { circleSize } from "../../../shared/circle/circle.ts";
import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { slotMinutes } from "../../../shared/schedule/look-window.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import { planTime } from "../../../shared/schedule/plan-time.ts";
import { charterAgreed } from "../../circle/charter/documents.ts";
import { changeCircle, readInside } from "../../circle/documents.ts";
import type { Acting, CalendarRefusal } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import { Later } from "../../ports/job.ts";
import { eventRequest, ownerFor } from "../event/documents.ts";
import { sessionChange } from "../session/documents.ts";
import { elsePoll } from "../trouble/documents.ts";
import { ownActing, tidyCalendar } from "../visit/actions.ts";
import { type TimeWish, timeChosen } from "./actions.ts";
import { bookingSettled, type World } from "./documents.ts";
import { proposed, seasonOf, windowOf } from "./present.ts";

type Refusal = "calendar-refused" | "calendar-busy" | "consent-missing";

/** The best times for the next session, from everyone's free and busy as far as it may be read. */
export async function findTimes(context: World, address: CircleAddress, caller: Caller) {
  const inside = await readInside(context, address);
  const circle = inside?.circle.value;
  if (!inside || !circle || !joinedMember(circle, caller.person)) return refuse("not-found");
  const joined = joinedMembers(circle);
  if (joined.length < circleSize.least) return refuse("too-few-joined");
  const own = ownActing(caller);
  const acting = actingFor(context, address, own);
  if (!acting) return refuse("consent-missing");
  await tidyCalendar(context, address, caller, own);

  const window = windowOf(inside, context.clock.now());
  const mails = activeMembers(circle, window.from).flatMap(({ mail }) => (mail ? [mail] : []));
  const read = await unlessBusy(() =>
    elsePoll(context, address, () =>
      context.calendar.freeBusy(acting, mails, window.from, window.until, slotMinutes),
    ),
  );
  return read.ok ? ok(proposed(inside, window, read.value)) : read;
}

/**
 * Plans a session and has it booked: by a job in the service mailbox, or here and now in the caller's own calendar,
 * with the attempt committed before the calendar is asked.
 */
export async function bookTime(
  context: World,
  address: CircleAddress,
  caller: Caller,
  wish: TimeWish,
) {
  const own = ownActing(caller);
  const acting = actingFor(context, address, own);
  if (!acting) return refuse("consent-missing");
  await tidyCalendar(context, address, caller, own);
  const id = sessionId.parse(context.freshId());
  const chosen = await timeChosen(context, address, acting, caller.person, wish);

  const planned = await changeCircle(context, address, (inside) => {
    const now = context.clock.now();
    const sessions = inside.sessions.map(({ value }) => value);
    const { startsAt, minutes, occurrence } = wish;
    const owner = ownerFor(context, inside, caller.person);
    const regular = wish.regular ? { season: seasonOf(inside, startsAt) } : undefined;
    const by = caller.person;
    const asked = { startsAt, minutes, by, owner, now, id, chosen, occurrence, regular };
    const booked = planTime(inside.circle.value, sessions, asked);
    if (!booked.ok) return booked;
    const { circle, session, more, attempt } = booked.value;
    if (attempt === "repeated") return ok({ value: { circle, session } });
    const change = sessionChange(inside, { circle, session, more }, now);
    const writes = [...(change.writes ?? []), ...charterAgreed(inside, circle)];
    return ok({ ...change, writes, value: { circle, session } });
  });
  if (!planned.ok) return planned;
  const { circle, session } = planned.value;
  if (acting.as === "service" || session.booking.state === "booked") return ok(session);

  const made = await unlessBusy(() =>
    elsePoll(context, address, () =>
      context.calendar.book(acting, eventRequest(context, circle, session)),
    ),
  );
  if (!made.ok && made.refusal === "calendar-busy") return made;
  const event = made.ok ? made.value : undefined;
  const settled = await changeCircle(context, address, (inside) =>
    ok(bookingSettled(inside, { circle, session }, event, context.clock.now())),
  );
  // Someone may have taken it over meanwhile: then what was made here is not needed.
  await tidyCalendar(context, address, caller, own);
  return made.ok ? settled : made;
}

/** On whose behalf calendars are asked: the service mailbox's, or else whoever asks. */
export function actingFor(
  { calendar }: World,
  { circle }: CircleAddress,
  own: Acting | undefined,
): Acting | undefined {
  if (calendar.owner === "person") return own;
  return { as: "service", mailbox: mailboxOf(circle, calendar.mailboxes) };
}

const refusals = {
  refused: "calendar-refused",
  "no-mailbox": "calendar-refused",
  consent: "consent-missing",
} as const satisfies Record<CalendarRefusal, Refusal>;

/** Calendars that are busy are an answer, not a fault. */
export async function unlessBusy<T>(
  ask: () => Promise<Result<T, CalendarRefusal>>,
): Promise<Result<T, Refusal>> {
  try {
    const answer = await ask();
    return answer.ok ? answer : refuse(refusals[answer.refusal]);
  } catch (fault) {
    if (fault instanceof Later) return refuse("calendar-busy");
    throw fault;
  }
}
