import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { forgetLeaver as forgotten } from "../../../shared/circle/leave-circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { personId } from "../../../shared/kernel/ids.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { mostWrites } from "../../ports/documents.ts";
import type { Worker } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";
import { takeAnswersBack } from "../../reflection/journal/documents.ts";
import { changeWrites, readEvenEnded } from "../documents.ts";
import { forgetLeaver, withoutWordsOf } from "./documents.ts";

const payload = circleAddress.extend({ person: personId });
type Payload = z.infer<typeof payload>;
type Outside = Pick<Context, "documents" | "freshId" | "clock">;

/** How many documents go with the name in one commit; those before them go by themselves. */
const room = mostWrites - 10;

/**
 * Takes away the name of someone who has left, and their words where they wished so: nothing where they have come back
 * meanwhile. What they promised and shared of their journal has gone from the circle when they left.
 */
export function forgetLeaverWorker(context: Outside): Worker<Payload> {
  return {
    type: forgetLeaver,
    payload,
    async run({ payload: { person, ...address } }) {
      const inside = await readEvenEnded(context, address);
      const member = inside?.circle.value.members.find((each) => each.person === person);
      if (!inside || member?.standing !== "left" || member.leftAt === undefined) return [];
      const words = say(circleLanguage(inside.circle.value));
      const circle = forgotten(inside.circle.value, person, words("circle:card.former"));
      const writes = member.takesWords ? await wordsGone(context, address, member) : [];
      return changeWrites(inside, { circle, writes });
    },
  };
}

async function wordsGone(
  context: Outside,
  { tenant, circle }: Omit<Payload, "person">,
  { person, tenant: theirs }: Member,
) {
  await takeAnswersBack(context, { tenant: theirs, person }, circle);
  const partition = circlePartition(tenant, circle);
  let writes = withoutWordsOf(await context.documents.list(partition), person);
  while (writes.length > room) {
    await context.documents.commit(partition, writes.slice(0, mostWrites), context.freshId());
    writes = withoutWordsOf(await context.documents.list(partition), person);
  }
  return writes;
}
