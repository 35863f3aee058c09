import type { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { emptied } from "../../../shared/circle/switch-keeping.ts";
import { nothingShared } from "../../../shared/commitment/shared-part.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { quicksAfterLeaving } from "../../agenda/quick/documents.ts";
import { changeOwn } from "../../commitment/documents.ts";
import type { Context } from "../../ports/context.ts";
import { type DueJob, Later, type Worker } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";
import { sweep } from "../../ports/sweep.ts";
import { takeAnswersBack } from "../../reflection/journal/documents.ts";
import { keepPromptJob } from "../../reflection/summary/documents.ts";
import { changeWrites, readEvenEnded } from "../documents.ts";
import { emptyCircle, emptying, emptyPayload, isToGo } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;
type Payload = z.infer<typeof emptyPayload>;

const mostTimes = 12;

/**
 * Takes away what was there before nothing was kept: what members shared is theirs alone again, and the circle's copies go.
 * Whoever is cut short leaves the rest to the next run, which finds less.
 */
export function emptyWorker(context: Outside): Worker<Payload> {
  return {
    type: emptyCircle,
    payload: emptyPayload,
    async run({ payload, now }: DueJob<Payload>) {
      const { since, ...address } = payload;
      const before = (await readEvenEnded(context, address))?.circle.value;
      if (!before || !isToGo(before.unkept, since, now)) return [];
      for (const member of before.members) await unshare(context, address, member, now);
      const partition = circlePartition(address.tenant, address.circle);
      await sweep(context, partition, emptying, mostTimes);
      const inside = await readEvenEnded(context, address);
      if (!inside || !isToGo(inside.circle.value.unkept, since, now)) return [];
      const occasion = `${emptyCircle}|${since}`;
      const askers = inside.quicks.map(({ value }) => value.by);
      return changeWrites(inside, {
        circle: emptied(inside.circle.value, now),
        writes: [
          ...quicksAfterLeaving(address, inside.quicks, askers, occasion, now),
          ...inside.sessions.map(({ value }) => keepPromptJob(address, value.id, occasion, now)),
        ],
      });
    },
  };
}

/** Their journal and their promises stay theirs, and are nobody else's any more: switching it back shows none of it again. */
async function unshare(
  context: Outside,
  { circle }: CircleAddress,
  { tenant, person }: Member,
  now: Payload["since"],
): Promise<void> {
  const whose = { tenant, person };
  const done = await changeOwn(context, whose, { circle }, (own) => ok(nothingShared(own)));
  if (!done.ok && done.refusal === "busy") throw new Later(now);
  await takeAnswersBack(context, whose, circle);
}
