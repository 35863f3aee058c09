import type { Unkept } from "./unkept.ts";

/** What a circle keeps of words of its people, and of who was there. */
export const keepables = [
  /** Notes for the circle after a session. */
  "notes",
  /** Answers to what one looked back on, shared with all. */
  "answers",
  /** Wins, thanks and feedback to each other. */
  "kind",
  /** Rounds in writing. */
  "rounds",
  /** What is asked between sessions, and its answers. */
  "quick",
  /** Goals and promises, shared with all; one's own stay one's own. */
  "promises",
  /** Why something on the shelf helped, and what people have written; a link stands for itself. */
  "shelf-notes",
  /** What people offer and wish for. */
  "introductions",
  /** Asks and questions once their session is over. */
  "past-asks",
  /** Who was at a session that is over and done, and who led it; how many there were is always known. */
  "attendance",
] as const;
export type Keepable = (typeof keepables)[number];

/**
 * Whether a circle keeps this. Names, terms, dates, counts and balances of turns it keeps always: without them it would be
 * none. What is not listed here is nobody's words.
 */
export function keeps({ unkept }: { readonly unkept?: Unkept | undefined }, _: Keepable): boolean {
  return unkept === undefined;
}
