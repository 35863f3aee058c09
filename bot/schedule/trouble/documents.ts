import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { jobWrite } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";

export const pollInstead = "schedule.poll-instead";

/** For so long trouble with calendars is waited out. */
export const patience = { minutes: 15 } as const;

type World = Pick<Context, "documents" | "freshId" | "clock">;

/**
 * Asks calendars for something that the circle's next session needs. Where they refuse or are down, people are asked instead,
 * once that has lasted: the first trouble counts, and further ones wait with it.
 */
export async function elsePoll<T extends { readonly ok: boolean }>(
  context: World,
  address: CircleAddress,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await ask();
    if (!answer.ok && isRefused(answer)) await pollLater(context, address);
    return answer;
  } catch (fault) {
    await pollLater(context, address);
    throw fault;
  }
}

/** A person who has not agreed, or has no mailbox, is no trouble of the circle's. */
function isRefused(answer: object): boolean {
  return "refusal" in answer && answer.refusal === "refused";
}

/** A conflict: it waits already. Nothing else depends on it. */
async function pollLater({ documents, freshId, clock }: World, address: CircleAddress) {
  const { tenant, circle } = address;
  const dueAt = later(clock.now(), patience);
  const write = jobWrite(pollInstead, "calendars", dueAt, { tenant, circle });
  await documents.commit(circlePartition(tenant, circle), [write], freshId());
}
