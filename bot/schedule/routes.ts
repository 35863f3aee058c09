import { beginRunning } from "../../shared/agenda/begin-running.ts";
import { ok } from "../../shared/kernel/result.ts";
import { attend } from "../../shared/schedule/attend.ts";
import { lengthenSession, shortenSession } from "../../shared/schedule/busy-week.ts";
import { cancelSession } from "../../shared/schedule/cancel-session.ts";
import { closeSession } from "../../shared/schedule/close-session.ts";
import { callReset, endReset } from "../../shared/schedule/reset-session.ts";
import { sayComing } from "../../shared/schedule/say-coming.ts";
import { startSession } from "../../shared/schedule/start-session.ts";
import { ownProtocols } from "../agenda/protocol/documents.ts";
import { accepted, api } from "../ports/api.ts";
import { bookWaiting } from "./ahead/actions.ts";
import { aheadRoutes } from "./ahead/routes.ts";
import { changeSession, sittingOf, type World } from "./booking/documents.ts";
import { bookTime, findTimes } from "./booking/routes.ts";
import { goneRoutes } from "./gone/routes.ts";
import { lateRoutes } from "./late/routes.ts";
import { moveRoutes } from "./move/routes.ts";
import { pausedRoutes } from "./paused/routes.ts";
import { placeRoutes } from "./place/routes.ts";
import { pollRoutes } from "./poll/routes.ts";
import { rhythmRoutes } from "./rhythm/routes.ts";
import { asksOf } from "./session/documents.ts";
import { tidyCalendar } from "./visit/actions.ts";

/** When the circle meets: times, booking, and what members do with a session. */
export function scheduleRoutes(context: World) {
  const { clock } = context;
  return {
    ...aheadRoutes(context),
    ...lateRoutes(context),
    ...moveRoutes(context),
    ...pausedRoutes(context),
    ...goneRoutes(context),
    ...placeRoutes(context),
    ...pollRoutes(context),
    ...rhythmRoutes(context),
    propose: api.schedule.propose.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await findTimes(context, input, caller), errors),
    ),
    book: api.schedule.book.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, ...wish } = input;
      const booked = await bookTime(context, { tenant, circle }, caller, wish);
      const { id, booking } = accepted(booked, errors);
      // What does not reach their calendar in the same tap waits for the next.
      if (wish.regular && booking.owner.kind === "person")
        await bookWaiting(context, { tenant, circle }, caller).catch((fault) =>
          context.log.warn({ fault: `${fault}` }, "What lies ahead is not booked."),
        );
      return { session: id, booking: booking.state };
    }),
    cancel: api.schedule.cancel.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeSession(context, input, (inside, session) => {
        const called = cancelSession(
          { circle: inside.circle.value, session },
          caller.person,
          clock.now(),
        );
        return called.ok ? ok({ session: called.value }) : called;
      });
      accepted(done, errors);
      await tidyCalendar(context, input, caller);
      return {};
    }),
    come: api.schedule.come.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeSession(context, input, (inside, session) =>
        sayComing(sittingOf(inside, session), caller.person, input.coming, clock.now()),
      );
      accepted(done, errors);
      return {};
    }),
    shorten: api.schedule.shorten.handler(async ({ input, context: { caller }, errors }) => {
      const rule = input.busy ? shortenSession : lengthenSession;
      const done = await changeSession(context, input, ({ circle: { value: circle } }, session) => {
        const next = rule({ circle, session }, caller.person);
        return next.ok ? ok({ session: next.value }) : next;
      });
      accepted(done, errors);
      await tidyCalendar(context, input, caller);
      return {};
    }),
    reset: api.schedule.reset.handler(async ({ input, context: { caller }, errors }) => {
      const { leads } = input;
      const done = await changeSession(context, input, (inside, session) => {
        const sitting = sittingOf(inside, session);
        return leads === null
          ? endReset(sitting, caller.person)
          : callReset(sitting, caller.person, leads);
      });
      accepted(done, errors);
      await tidyCalendar(context, input, caller);
      return {};
    }),
    start: api.schedule.start.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeSession(context, input, (inside, session) => {
        const { value: circle } = inside.circle;
        const now = clock.now();
        const begun = startSession({ circle, session }, caller.person, now);
        if (!begun.ok) return begun;
        const running = beginRunning(
          { circle, session: begun.value },
          asksOf(inside),
          now,
          ownProtocols(inside),
        );
        return ok({ session: begun.value, running });
      });
      accepted(done, errors);
      return {};
    }),
    close: api.schedule.close.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeSession(context, input, (inside, session) => {
        const { value: circle } = inside.circle;
        return closeSession({ circle, session }, asksOf(inside), caller.person, clock.now());
      });
      accepted(done, errors);
      return {};
    }),
    attend: api.schedule.attend.handler(async ({ input, context: { caller }, errors }) => {
      const about = { person: caller.person, present: input.present, at: clock.now() };
      const done = await changeSession(context, input, (inside, session) =>
        attend({ circle: inside.circle.value, session }, asksOf(inside), about),
      );
      accepted(done, errors);
      return {};
    }),
  };
}
