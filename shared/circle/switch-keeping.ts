import type { PersonId } from "../kernel/ids.ts";
import { type Instant, later } from "../time/instant.ts";
import { askedAgain, notAskedAgain } from "./ask-again.ts";
import type { Circle } from "./circle.ts";
import type { Unkept } from "./unkept.ts";

/** For so long anyone may switch it back before what is there already goes. */
const thinkingTime = { days: 1 } as const;

/** When what was there before goes for good. */
export function goesAt({ since }: Pick<Unkept, "since">): Instant {
  return later(since, thinkingTime);
}

/**
 * A circle that keeps what its people say, or nothing of it from now on. Everyone is asked whether the charter still holds;
 * who has said so meanwhile is not asked anew by switching it back. Switched to what it is, it stays as it is.
 */
export function switchKeeping(circle: Circle, kept: boolean, by: PersonId, at: Instant): Circle {
  const { unkept, ...rest } = circle;
  if (kept === (unkept === undefined)) return circle;
  if (kept && unkept?.emptied === undefined)
    return circle.charter?.again?.at === unkept?.since ? notAskedAgain(rest) : rest;
  const next = kept ? rest : { ...rest, unkept: { since: at, by } };
  return askedAgain(next, at);
}

/** What was there before is gone: words of introductions too, which stand with the members. */
export function emptied(circle: Circle, at: Instant): Circle {
  const { unkept, members } = circle;
  if (!unkept || unkept.emptied !== undefined) return circle;
  const silent = members.map((each) => ({ ...each, offer: "", wish: "" }));
  return { ...circle, members: silent, unkept: { ...unkept, emptied: at } };
}
