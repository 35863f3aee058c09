/** Numbers that look like chance and are the same for the same seed. Source: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export interface Chance {
  /** Happens with this probability, 0 to 1. */
  happens(probability: number): boolean;
  /** A whole number from 0 up to, and without, `below`. */
  whole(below: number): number;
  one<T>(of: readonly T[]): T;
}

/** `LONG_SEED` in the environment plays a run again. */
export function chance(
  seed = Number(process.env["LONG_SEED"] ?? Date.now() % 1_000_000),
): Chance & {
  readonly seed: number;
} {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    seed,
    happens: (probability) => next() < probability,
    whole,
    one(of) {
      const found = of[whole(of.length)];
      if (found === undefined) throw new Error("Nothing to choose from.");
      return found;
    },
  };
}
