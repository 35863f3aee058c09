import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";

/** What someone wrote for themselves, and since when their circle reads exactly these words. */
interface Answer {
  readonly text: string;
  readonly shared?: Instant | undefined;
}

/**
 * The same answer in other words. Nobody else has agreed to hear these: with changed words it is for its writer alone
 * again, until they share it anew.
 */
export function reworded<A extends Answer>(answer: A, text: string): A {
  return text === answer.text ? answer : { ...takenBack(answer), text };
}

/** Lets the circle read it. `text` is what its writer sees when they say so: other words than these are not shared. */
export function sharedWith<A extends Answer>(
  answer: A,
  text: string,
  at: Instant,
): Result<A, "changed-meanwhile"> {
  if (text !== answer.text) return refuse("changed-meanwhile");
  return ok(answer.shared === undefined ? { ...answer, shared: at } : answer);
}

/** For its writer alone again. */
export function takenBack<A extends Answer>(answer: A): A {
  const { shared: _, ...own } = answer;
  return own as A;
}
