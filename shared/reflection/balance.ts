import { z } from "zod";
import type { Ask } from "../agenda/ask.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Session } from "../schedule/session.ts";

/** What went to and fro between one person and their circle over a season. Only they see it. */
export const balance = z.object({
  /** Asks of theirs that the circle worked on. */
  asks: z.int(),
  /** Asks of others that were worked on while they were there. */
  helped: z.int(),
  thanked: z.int(),
  thanks: z.int(),
  /** Where it stands; nothing is better than another. */
  leans: z.enum(["beginning", "even", "giving", "receiving"]),
});
export type Balance = z.infer<typeof balance>;

type Held = Pick<Session, "id" | "present">;
type Reached = Pick<Ask, "by" | "reachedIn">;

/**
 * Giving and receiving. To bring one's share of the asks is even: in a circle of six who are all there, one ask of theirs
 * stands beside five of others.
 */
export function balanceOf(
  person: PersonId,
  sessions: readonly Held[],
  asks: readonly Reached[],
  words: Pick<Balance, "thanked" | "thanks">,
): Balance {
  const reached = countOf(person, sessions, asks);
  let [mine, helped, share] = [0, 0, 0];
  for (const { id, present } of sessions) {
    const counted = reached.get(id);
    mine += counted?.mine ?? 0;
    if (!counted || !present.includes(person)) continue;
    helped += counted.all - counted.mine;
    share += counted.all / present.length;
  }
  return { asks: mine, helped, ...words, leans: leaning(mine, helped, share) };
}

/** How many asks each session had time for, and how many of them were this person's. */
function countOf(person: PersonId, sessions: readonly Held[], asks: readonly Reached[]) {
  const counts = new Map<string, { all: number; mine: number }>();
  for (const { id } of sessions) counts.set(id, { all: 0, mine: 0 });
  for (const { by, reachedIn = "" } of asks) {
    const counted = counts.get(reachedIn);
    if (!counted) continue;
    counted.all++;
    if (by === person) counted.mine++;
  }
  return counts;
}

/** Less than one ask more or less than one's share is no leaning. */
function leaning(asks: number, helped: number, share: number): Balance["leans"] {
  if (asks + helped === 0) return "beginning";
  if (asks > share + 1) return "receiving";
  return asks < share - 1 ? "giving" : "even";
}
