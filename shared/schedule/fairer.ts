import type { BecauseOf } from "./time-chosen.ts";

/** What choosing a time would mean for the circle. */
export interface Candidate {
  /** Its place among the others: earlier ones come first. */
  readonly start: number;
  readonly absent: number;
  /** How often each is left out with it, most first. */
  readonly leftOut: readonly number[];
  /** What each has borne with it, most first. */
  readonly borne: readonly number[];
  readonly asked: number;
  readonly fromUsual: number;
}

/** One after the other: a later one decides only between equals. */
const criteria: readonly (readonly [BecauseOf, (a: Candidate, b: Candidate) => number])[] = [
  ["fewest-absent", (a, b) => a.absent - b.absent],
  ["left-out", (a, b) => leximin(a.leftOut, b.leftOut)],
  ["burden", (a, b) => leximin(a.borne, b.borne)],
  ["least-asked", (a, b) => a.asked - b.asked],
  ["usual", (a, b) => a.fromUsual - b.fromUsual],
  ["earliest", (a, b) => a.start - b.start],
];

/** Negative where `a` is fairer. */
export function compared(a: Candidate, b: Candidate): number {
  for (const [, compare] of criteria) {
    const difference = compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What puts one before another. */
export function aheadBy(a: Candidate, b: Candidate): BecauseOf {
  const [because] = criteria.find(([, compare]) => compare(a, b) !== 0) ?? ["earliest"];
  return because as BecauseOf;
}

/** By insertion: there are thousands of starts and a handful of people. */
export function mostFirst(numbers: readonly number[]): readonly number[] {
  const down: number[] = [];
  for (const number of numbers) {
    let place = down.length;
    for (; place > 0 && (down[place - 1] ?? 0) < number; place--)
      down[place] = down[place - 1] ?? 0;
    down[place] = number;
  }
  return down;
}

/** Both most first: whoever has the most decides, then whoever has the next most. */
function leximin(a: readonly number[], b: readonly number[]): number {
  if (a === b) return 0;
  for (let place = 0; place < a.length; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
