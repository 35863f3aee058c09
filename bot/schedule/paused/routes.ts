import type { CircleAddress } from "../../../shared/circle/circle.ts";
import {
  pauseCircle,
  resumeCircle,
  type WithSessions,
} from "../../../shared/circle/pause-circle.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { changeCircle, type Inside } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { World } from "../booking/documents.ts";
import { tidyCalendar } from "../visit/actions.ts";
import { pauseChange } from "./documents.ts";

/** The whole circle does not meet for a while, or goes on again; by any member. */
export function pausedRoutes(context: World) {
  return {
    pause: api.schedule.pause.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await pauseUntil(context, input, caller, input.until), errors),
    ),
    resume: api.schedule.resume.handler(async ({ input, context: { caller }, errors }) => {
      const { person: by } = caller;
      const done = await change(context, input, caller, ({ circle, sessions }) =>
        resumeCircle(circle.value, values(sessions), { by, now: context.clock.now() }),
      );
      return accepted(done, errors);
    }),
  };
}

/** The same from the tab and from a card. */
export function pauseUntil(
  context: World,
  address: CircleAddress,
  caller: Caller,
  until: CalendarDate,
) {
  const { person: by } = caller;
  return change(context, address, caller, ({ circle, sessions }) =>
    pauseCircle(circle.value, values(sessions), { by, until, now: context.clock.now() }),
  );
}

async function change<R extends string>(
  context: World,
  { tenant, circle }: CircleAddress,
  caller: Caller,
  rule: (inside: Inside) => Result<WithSessions, R>,
) {
  const address = { tenant, circle };
  const done = await changeCircle(context, address, (inside) => {
    const next = rule(inside);
    return next.ok ? ok(pauseChange(inside, next.value, context.clock.now())) : next;
  });
  if (done.ok) await tidyCalendar(context, address, caller);
  return done;
}

function values(sessions: Inside["sessions"]) {
  return sessions.map(({ value }) => value);
}
