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
 * instance runs or starts while the clock is moved.
 */
export function manySeats(
  startBot: StartBot | undefined,
  environments: readonly Readonly<Record<string, string>>[],
  clock: WorldClock,
  say: (sentence: string) => void,
): BotSeat {
  const turn = inTurn();
  const lives = shortLives();
  let wanted = false;
  /** As every instance has it, in milliseconds. */
  let ahead = clock.ahead();
  let lost = () => {};
  const places = environments.map((each, index) => botPlace(startBot, each, () => again(index)));
  const everyone = <T>(act: (place: BotPlace) => Promise<T>) => Promise.all(places.map(act));
  const ask = <T>(question: (run: BotRun) => Promise<T>) =>
    everyone((place) => place.ask(question));
  const leave = (how: "stop" | "kill") => everyone((place) => place.leave(how));

  const startOne = (index: number) =>
    turn(async () => {
      if (wanted) await places[index]?.start(ahead);
      lives.began(index);
    });

  function again(index: number): void {
    if (!wanted) return;
    if (lives.tooMany(index)) {
      lost();
      return;
    }
    say(`Instance ${index + 1} ended unexpectedly and is started again.`);
    startOne(index).catch((fault) => {
      say(fault instanceof Error ? fault.message : String(fault));
      lost();
    });
  }

  return {
    start: () =>
      turn(async () => {
        wanted = true;
        ahead = clock.ahead();
        await allOf(places.map((place) => place.start(ahead)));
        for (const index of places.keys()) lives.began(index);
      }),
    async stop() {
      wanted = false;
      await turn(() => leave("stop"));
    },
    async kill() {
      wanted = false;
      await leave("kill");
      // One that was just being started.
      await turn(() => leave("kill"));
    },
    async crash(instance) {
      await places[instance]?.leave("kill");
      await startOne(instance);
    },
    async nextDue(until) {
      const due = await ask((run) => run.nextDue(until));
      return due.filter((each) => each !== undefined).toSorted()[0];
    },
    move: () =>
      turn(async () => {
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
