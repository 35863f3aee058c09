import { shareMinutes, sumOf } from "./share-minutes.ts";

/** A part of a session with the minutes it would have. */
export interface Wished {
  readonly minutes: number;
  /** When it takes what is left over: only where nothing before it in this order does. */
  readonly takes: (typeof takers)[number];
}

/** The round, then asks, then what else goes around, then what members have given its minutes themselves. */
const takers = ["round", "ask", "frame", "said"] as const;

/** Whole minutes for each part that add up to `minutes`, or to one each where that is more. */
export function settled(minutes: number, parts: readonly Wished[]): readonly number[] {
  const spare = minutes - sumOf(parts.map((part) => part.minutes));
  if (spare < 0) return shareMinutes(minutes, parts.map(asLittle));
  const first = takers.find((takes) => parts.some((part) => part.takes === takes));
  const taking = parts.filter(({ takes }) => takes === first);
  const shares = shareMinutes(
    spare + sumOf(taking.map((part) => part.minutes)),
    taking.map((part) => ({ weight: part.minutes, least: part.minutes })),
  );
  return parts.map((part) => {
    const taker = taking.indexOf(part);
    return taker < 0 ? part.minutes : (shares[taker] ?? part.minutes);
  });
}

function asLittle({ minutes }: Wished) {
  return { weight: minutes, least: 1 };
}
