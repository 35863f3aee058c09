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
  const there = sessions.filter(({ present }) => present.includes(person));
  const reached = (held: Held) => asks.filter(({ reachedIn }) => reachedIn === held.id);
  const mine = sessions.flatMap(reached).filter(({ by }) => by === person).length;
  const helped = there.flatMap(reached).filter(({ by }) => by !== person).length;
  const share = there.reduce((sum, held) => sum + reached(held).length / held.present.length, 0);
  return { asks: mine, helped, ...words, leans: leaning(mine, helped, share) };
}

/** Less than one ask more or less than one's share is no leaning. */
function leaning(asks: number, helped: number, share: number): Balance["leans"] {
  if (asks + helped === 0) return "beginning";
  if (asks > share + 1) return "receiving";
  return asks < share - 1 ? "giving" : "even";
}
