import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { insider } from "../../../shared/circle/may.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { skipOccurrence, wantOccurrence } from "../../../shared/schedule/skip-occurrence.ts";
import { changeCircle, readInside } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { World } from "../booking/documents.ts";
import { bookAheadJob } from "../documents.ts";
import { bookWaiting, findTimesNear } from "./actions.ts";
import { aheadChange, sessionsIn } from "./documents.ts";
import { datesView } from "./present.ts";

/** The circle's next dates, and what members do about those that have no session. */
export function aheadRoutes(context: World) {
  const { clock } = context;
  return {
    dates: api.schedule.dates.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readInside(context, input);
      if (!inside || !insider(inside.circle.value, caller.person)) throw errors["not-found"]();
      return datesView(inside, clock.now());
    }),

    bookAhead: api.schedule.bookAhead.handler(async ({ input, context: { caller }, errors }) => {
      accepted(await bookWaiting(context, input, caller), errors);
      return {};
    }),

    near: api.schedule.near.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await findTimesNear(context, input, caller), errors),
    ),

    skip: api.schedule.skip.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle: id, occurrence: day, skips } = input;
      const rule = skips ? skipOccurrence : wantOccurrence;
      const done = await changeCircle(context, { tenant, circle: id }, (inside) => {
        const { value: circle } = inside.circle;
        const now = clock.now();
        const today = circleDay(circle, now);
        const next = rule(circle, sessionsIn(inside), { by: caller.person, day, today });
        if (!next.ok) return next;
        const { writes = [], ...change } = aheadChange(inside, next.value, now);
        const job = bookAheadJob(input, `skip|${circle.version + 1}`, now);
        return ok({ ...change, writes: [...writes, job], value: null });
      });
      accepted(done, errors);
      return {};
    }),
  };
}
