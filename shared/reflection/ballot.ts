import type { PersonId } from "../kernel/ids.ts";
import {
  type PulseAnswer,
  type PulseCounts,
  type PulseQuestion,
  type PulseResult,
  pulseLeast,
} from "./pulse.ts";

const answers = ["yes", "partly", "no"] as const satisfies readonly PulseAnswer[];
/** A circle has twelve members; people may leave and join while a pulse is open. */
const places = 24;
const idLength = 36;
const digits = 2;

/**
 * One question's ballot as text that always has the same length, whoever has answered and however: who has, in order
 * of their ids, then how often each answer was given. Kept sealed; the answers themselves are kept nowhere.
 */
export const emptyBallot = written([], { yes: 0, partly: 0, no: 0 });

/** The ballot with one more answer. Someone who has answered before changes nothing. */
export function withAnswer(ballot: string, person: PersonId, answer: PulseAnswer): string {
  const who = answered(ballot);
  if (who.includes(person) || who.length >= places) return ballot;
  const counts = countsOf(ballot);
  return written([...who, person], { ...counts, [answer]: counts[answer] + 1 });
}

/** How often each answer was given. */
export function countsOf(ballot: string): PulseCounts {
  const at = (index: number) =>
    Number(ballot.slice(places * idLength + index * digits).slice(0, digits));
  return { yes: at(0), partly: at(1), no: at(2) };
}

/**
 * What the circle is shown when its pulse closes: nothing but counts, and those only of five answers or more. The two
 * questions of every third session stand beside the others when each of them has as many.
 */
export function resultOf(ballots: Readonly<Record<PulseQuestion, string>>): PulseResult {
  const { worth, got, safe, challenged } = ballots;
  const given = fewest(worth, got);
  if (given < pulseLeast) return { state: "too-few" };
  const safety = { safe: countsOf(safe), challenged: countsOf(challenged) };
  return {
    state: "shown",
    answers: given,
    worth: countsOf(worth),
    got: countsOf(got),
    ...(fewest(safe, challenged) < pulseLeast ? {} : { safety }),
  };
}

function fewest(...ballots: readonly string[]): number {
  return Math.min(...ballots.map((ballot) => answered(ballot).length));
}

function answered(ballot: string): readonly string[] {
  return Array.from({ length: places }, (_, place) =>
    ballot.slice(place * idLength, (place + 1) * idLength),
  ).filter((id) => id.trim() !== "");
}

function written(who: readonly string[], counts: PulseCounts): string {
  const ids = who.toSorted().map((id) => id.padEnd(idLength));
  const numbers = answers.map((answer) => String(counts[answer]).padStart(digits, "0"));
  return ids.join("").padEnd(places * idLength) + numbers.join("");
}
