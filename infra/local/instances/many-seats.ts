import { type BotPlace, botPlace } from "../bot-place.ts";
import type { BotRun, StartBot } from "../bot-run.ts";
import type { BotSeat } from "../bot-seat.ts";
import type { WorldClock } from "../world-clock.ts";
import { inTurn } from "./in-turn.ts";
import { shortLives } from "./short-lives.ts";

/** Jobs that are due and do not go away do not hold a move up for ever. */
const mostRounds = 50;

/**
 * The product in several processes, one for each environment, with one clock. An instance that is lost is started again, as
 * wherever it is really run; the whole is lost when that does not help.
 *
 * Leases count on the clock: one that was claimed before a move would have ended after it in the eyes of the others. So no
 * instance runs or begins while the clock is moved.
 */
export function manySeats(
  startBot: StartBot | undefined,
  environments: readonly Readonly<Record<string, string>>[],
  clock: WorldClock,
  say: (sentence: string) => void,
): BotSeat {
  const comeOrGo = inTurn();
  const moveOrBegin = inTurn();
  const lives = shortLives();
  let wanted = false;
  /** As every instance has it, in milliseconds. */
  let ahead = clock.ahead();
  let lost = () => {};
  const places = environments.map((each, index) => botPlace(startBot, each, () => again(index)));
  const everyone = <T>(act: (place: BotPlace) => Promise<T>) => Promise.all(places.map(act));
  const ask = <T>(question: (run: BotRun) => Promise<T>) =>
    everyone((place) => place.ask(question));

  /** Loading takes long and disturbs nobody; from when it begins until it runs, no clock is moved. */
  async function startOne(index: number): Promise<void> {
    let begun = () => {};
    const begin = () =>
      new Promise<number>((resolve, reject) => {
        void moveOrBegin(async () => {
          if (!wanted) reject(new Error("It is to stay away."));
          resolve(ahead);
          if (wanted) await new Promise<void>((runs) => (begun = runs));
        });
      });
    try {
      if (wanted) await places[index]?.start(begin);
      lives.began(index);
    } catch (fault) {
      if (wanted) throw fault;
    } finally {
      begun();
    }
  }

  function again(index: number, why = "ended unexpectedly"): void {
    if (!wanted) return;
    if (lives.tooMany(index)) {
      lost();
      return;
    }
    say(`Instance ${index + 1} ${why} and is started again.`);
    comeOrGo(() => startOne(index)).catch((fault) => {
      say(fault instanceof Error ? fault.message : String(fault));
      lives.began(index);
      again(index, "did not start");
    });
  }

  function leave(how: "stop" | "kill"): Promise<unknown> {
    return comeOrGo(() => everyone((place) => place.leave(how)));
  }

  return {
    start: () =>
      comeOrGo(async () => {
        wanted = true;
        ahead = clock.ahead();
        await allOf([...places.keys()].map(startOne));
      }),
    async stop() {
      wanted = false;
      await leave("stop");
    },
    async kill() {
      wanted = false;
      await everyone((place) => place.leave("kill"));
      // One that was just beginning.
      await leave("kill");
    },
    crash: (instance) =>
      comeOrGo(async () => {
        await places[instance]?.leave("kill");
        await startOne(instance);
      }),
    async nextDue(until) {
      const due = await ask((run) => run.nextDue(until));
      return due.filter((each) => each !== undefined).toSorted()[0];
    },
    async rest() {
      await ask((run) => run.rest());
    },
    move: () =>
      moveOrBegin(async () => {
        await ask((run) => run.rest());
        ahead = clock.ahead();
        for (let round = 0; round < mostRounds; round++) {
          const ran = await ask((run) => run.move(clock.now()));
          if (!ran.includes(true)) return;
        }
      }),
    onLost(listener) {
      lost = listener;
    },
  };
}

/** Waits for the slowest also when another fails: nobody is left behind in the middle of starting. */
async function allOf(begun: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(begun);
  await Promise.all(begun);
}
