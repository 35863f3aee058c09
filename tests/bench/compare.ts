import type { Program } from "./program.ts";

/** One of the things compared: a program, and how to ask it the `turn`th time. */
export interface Side {
  readonly name: string;
  readonly program: Program;
  ask(turn: number): Promise<void>;
}

/** One that is not asked over HTTP, and measures itself. */
interface OwnSide {
  readonly name: string;
  round(from: number, count: number): Promise<Round>;
}

export interface Round {
  /** CPU milliseconds per request. */
  readonly cpuMs: number;
  /** Milliseconds until half of the requests were answered. */
  readonly waitMs: number;
}

/** What a side came to: medians, and the rounds behind them. */
export interface Figure extends Round {
  readonly name: string;
  readonly rounds: readonly Round[];
}

const rounds = 7;
/** Until the engine has compiled what it will compile. */
const warmUps = 3;
const requests = 600;
const atOnce = 4;

/** Asks all sides in turns, so that whatever else the machine does falls on all alike, and takes each one's median. */
export async function compare(
  sides: readonly (Side | OwnSide)[],
  each = requests,
): Promise<readonly Figure[]> {
  const measured = sides.map((): Round[] => []);
  const turns = sides.map(() => 0);
  for (let round = 0; round < warmUps + rounds; round++)
    for (const [i, side] of sides.entries()) {
      const from = turns[i] ?? 0;
      turns[i] = from + each;
      const figures =
        "ask" in side ? await oneRound(side, from, each) : await side.round(from, each);
      if (round >= warmUps) measured[i]?.push(figures);
    }
  return sides.map(({ name }, i) => {
    const own = measured[i] ?? [];
    const cpuMs = median(own.map((round) => round.cpuMs));
    const waitMs = median(own.map((round) => round.waitMs));
    return { name, cpuMs, waitMs, rounds: own };
  });
}

/** How many times as much CPU as the other: the median of the rounds, each against the one beside it. */
export function timesAsMuch(one: Figure, other: Figure): number {
  return median(
    one.rounds.map(({ cpuMs }, round) => cpuMs / (other.rounds[round]?.cpuMs ?? Number.NaN)),
  );
}

async function oneRound({ program, ask }: Side, from: number, each: number): Promise<Round> {
  const waits: number[] = [];
  let next = from;
  const hand = async () => {
    while (next < from + each) {
      const turn = next++;
      const start = performance.now();
      await ask(turn);
      waits.push(performance.now() - start);
    }
  };
  const before = await program.cpuMs();
  await Promise.all(Array.from({ length: atOnce }, hand));
  return { cpuMs: ((await program.cpuMs()) - before) / each, waitMs: median(waits) };
}

export function median(numbers: readonly number[]): number {
  return share(numbers, 0.5);
}

/** What such a share of the numbers stays below. */
export function share(numbers: readonly number[], of: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * of)] ?? Number.NaN;
}
