import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import { readWhole } from "../documents.ts";
import { pastPutAway, putPastAway, putPastAwayJob } from "./documents.ts";

/** Keeps what is read every day small, however old a circle is. */
export function putPastAwayWorker(context: Pick<Context, "documents">): Worker<CircleAddress> {
  return {
    type: putPastAway,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload, dueFrom, now }) {
      const whole = await readWhole(context, payload);
      if (!whole) return [];
      const { writes, more } = pastPutAway(whole, now);
      return more ? [...writes, putPastAwayJob(payload, `after|${dueFrom}`, now)] : writes;
    },
  };
}
