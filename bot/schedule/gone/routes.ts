import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import type { Sitting } from "../../../shared/schedule/appoint-facilitator.ts";
import { bookAgain } from "../../../shared/schedule/book-again.ts";
import { changeCircle, readInside } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import { bookingSettled, changeSession, sittingOf, type World } from "../booking/documents.ts";
import { actingFor, unlessBusy } from "../booking/routes.ts";
import { eventRequest, ownerFor } from "../event/documents.ts";
import type { SessionPayload } from "../session/documents.ts";
import { ownActing, tidyCalendar } from "../visit/actions.ts";

/** What a circle can do about a session that is gone from the calendar. */
export function goneRoutes(context: World) {
  return {
    bookAgain: api.schedule.bookAgain.handler(async ({ input, context: { caller }, errors }) => {
      const session = accepted(await booked(context, input, caller), errors);
      return { booking: session.booking.state };
    }),
  };
}

/** By a job in a service mailbox, or here and now in the caller's own, with the attempt committed before it is asked. */
async function booked(context: World, input: SessionPayload, caller: Caller) {
  const { tenant, circle: id } = input;
  const address = { tenant, circle: id };
  const own = ownActing(caller);
  const acting = actingFor(context, address, own);
  if (!acting) return refuse("consent-missing");
  const planned = await changeSession(context, input, (inside, session) => {
    const owner = ownerFor(context, inside, caller.person);
    const again = bookAgain(sittingOf(inside, session), caller.person, owner, context.clock.now());
    return again.ok ? ok({ session: again.value }) : again;
  });
  if (!planned.ok || acting.as === "service" || planned.value.booking.state !== "asked")
    return planned;
  const inside = await readInside(context, address);
  if (!inside) return refuse("not-found");
  const sitting = { circle: inside.circle.value, session: planned.value };
  return inOwnCalendar(context, address, caller, acting, sitting);
}

async function inOwnCalendar(
  context: World,
  address: CircleAddress,
  caller: Caller,
  acting: Acting,
  sitting: Sitting,
) {
  const { circle, session } = sitting;
  const made = await unlessBusy(() =>
    context.calendar.book(acting, eventRequest(context, circle, session)),
  );
  if (!made.ok && made.refusal === "calendar-busy") return made;
  const event = made.ok ? made.value : undefined;
  const settled = await changeCircle(context, address, (inside) =>
    ok(bookingSettled(inside, sitting, event, context.clock.now())),
  );
  // Somebody may have taken it over meanwhile: then what was made here is not needed.
  await tidyCalendar(context, address, caller, acting);
  return made.ok ? settled : made;
}
