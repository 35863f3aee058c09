import { type QuickAsk, quickAnswer, quickAsk } from "../../../shared/agenda/quick-ask.ts";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { type PersonId, type QuickAskId, quickAskId } from "../../../shared/kernel/ids.ts";
import { removedFor } from "../../../shared/kernel/removed.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";

export const quickKind = kind("quick-ask", quickAsk);
export const quickAnswerKind = kind("quick-answer", quickAnswer);

/** While it is open rules ask about it; what was is history. */
export function quickDocument(id: QuickAskId): string {
  return `open|quick|${id}`;
}

/** Outside of what is read every day. */
export function quickAnswerDocument(id: QuickAskId, by: PersonId): string {
  return `quick|${id}|${by}`;
}

/** So many of those that were are kept and shown. */
export const mostEarlier = 20;

export const quickPayload = circleAddress.extend({ quick: quickAskId });
export type QuickPayload = (typeof quickPayload)["_output"];

export const postQuick = "agenda.post-quick";
export const keepQuick = "agenda.keep-quick";
export const endQuick = "agenda.end-quick";

/** Work about a quick ask, to be committed with its cause. */
export function quickJob(
  type: string,
  { tenant, circle, quick }: QuickPayload,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(type, `${quick}|${occasion}`, dueAt, { tenant, circle, quick });
}

/** With whoever leaves go what they asked and, on the cards, what they answered. */
export function quicksAfterLeaving(
  { tenant, circle }: CircleAddress,
  quicks: readonly Stored<QuickAsk>[],
  gone: readonly PersonId[],
  occasion: string,
  at: Instant,
): readonly Write[] {
  if (gone.length === 0) return [];
  return quicks.flatMap((stored) => {
    const address = { tenant, circle, quick: stored.value.id };
    const keep = quickJob(keepQuick, address, occasion, at);
    if (!gone.includes(stored.value.by) || stored.value.removedAt) return [keep];
    const end = quickJob(endQuick, address, occasion, later(at, { seconds: removedFor }));
    return [quickKind.replace(stored, { ...stored.value, removedAt: at }, removedFor), keep, end];
  });
}
