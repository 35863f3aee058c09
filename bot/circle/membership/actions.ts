import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import type { Place } from "../../ports/directory.ts";
import { circlePartition } from "../../ports/partition.ts";
import { circleAt } from "../home/documents.ts";
import { circlesOf } from "../mine/documents.ts";
import { seeIfGoneJob } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;

/**
 * People left a conversation, or a team and with it all of its channels: each of their circles will look whether they
 * are still on the roster of its own conversation.
 */
export async function membersRemoved(
  context: Outside,
  place: Place,
  people: readonly PersonId[],
): Promise<void> {
  for (const person of people) {
    for (const { tenant, circle } of await concerned(context, place, person)) {
      const job = seeIfGoneJob({ tenant, circle }, person, context.clock.now());
      // A conflict means that the same question waits already.
      await context.documents.commit(circlePartition(tenant, circle), [job], context.freshId());
    }
  }
}

async function concerned(
  context: Outside,
  place: Place,
  person: PersonId,
): Promise<readonly CircleAddress[]> {
  const here = await circleAt(context, place);
  const theirs = await circlesOf(context, { tenant: place.tenant, person });
  const others = theirs.filter(({ circle }) => circle !== here?.circle);
  return here ? [here, ...others] : others;
}
