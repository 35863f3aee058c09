import type { Instant } from "../time/instant.ts";
import type { Commitment } from "./commitment.ts";
import { nudgeAt } from "./nudge-at.ts";

/**
 * When someone hears of what they promised themselves, now that it has another date: half-way from now. Undefined when there
 * is no time left for it, or when they have heard of it already. `waits`: its nudge is still to come.
 */
export function nudgeAfterChange(
  before: Pick<Commitment, "madeAt" | "by">,
  by: Commitment["by"],
  {
    now,
    coming,
    waits,
  }: { readonly now: Instant; readonly coming: Instant | undefined; readonly waits: boolean },
): Instant | undefined {
  const first = nudgeAt({ at: before.madeAt, by: before.by }, coming);
  const heard = !waits && first !== undefined && first <= now;
  return heard ? undefined : nudgeAt({ at: now, by }, coming);
}
