import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { meetOnWeek } from "../../../shared/schedule/on-week.ts";
import { changeCircle } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import { aheadChange, sessionsIn } from "../ahead/documents.ts";
import type { World } from "../booking/documents.ts";
import { bookAheadJob } from "../documents.ts";
import { tidyCalendar } from "../visit/actions.ts";
import { findRhythms } from "./actions.ts";

/** What members change of a standing slot without looking for another time. */
export function rhythmRoutes(context: World) {
  const { clock } = context;
  return {
    rhythms: api.schedule.rhythms.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await findRhythms(context, input, caller), errors),
    ),

    onWeek: api.schedule.onWeek.handler(async ({ input, context: { caller }, errors }) => {
      const { week, tenant, circle: id } = input;
      const address = { tenant, circle: id };
      const done = await changeCircle(context, address, (inside) => {
        const { value: circle } = inside.circle;
        const now = clock.now();
        const wish = { by: caller.person, week, now, today: circleDay(circle, now) };
        const next = meetOnWeek(circle, sessionsIn(inside), wish);
        if (!next.ok) return next;
        if (next.value.circle === circle) return ok({ value: null });
        const { writes = [], ...change } = aheadChange(inside, next.value, now);
        const job = bookAheadJob(address, `week|${circle.version + 1}`, now);
        return ok({ ...change, writes: [...writes, job], value: null });
      });
      accepted(done, errors);
      await tidyCalendar(context, address, caller);
      return {};
    }),
  };
}
