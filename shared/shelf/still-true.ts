import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Resource } from "./resource.ts";

/** About six months. */
const goodFor = { days: 182 } as const;

/** From when on it is asked whether it is still true. */
export function askedFrom({
  checkedAt,
  addedAt,
}: Pick<Resource, "checkedAt" | "addedAt">): Instant {
  return later(checkedAt ?? addedAt, goodFor);
}

/** `still`: it holds; `was`: not any more; `open`: what was said last is taken back. */
export type Verdict = "still" | "was" | "open";

/** A resource after somebody said whether it is still true. The very same, said again, changes nothing. */
export function judged(before: Resource, verdict: Verdict, by: PersonId, at: Instant): Resource {
  const { wasTrue, checkedAt, ...rest } = before;
  if (verdict === "was") return wasTrue ? before : { ...before, wasTrue: { by, at } };
  if (verdict === "still") return { ...rest, checkedAt: at };
  if (wasTrue) return { ...rest, ...(checkedAt && { checkedAt }) };
  return checkedAt ? rest : before;
}
