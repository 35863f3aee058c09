import { type Instant, instant, later } from "../../shared/time/instant.ts";
import type { BotSeat } from "./bot-seat.ts";
import type { ClockMove, ClockView } from "./teams/clock-view.ts";
import type { ClockDesk } from "./teams/world-routes.ts";
import type { WorldClock } from "./world-clock.ts";

interface Around {
  readonly clock: WorldClock;
  readonly bot: BotSeat;
  /** Everything that Teams has posted has been answered. */
  readonly settled: () => Promise<void>;
}

/** Jobs that are due and do not go away, tried so often, do not hold the clock up. */
const mostTries = 3;
const lookAhead = { days: 60 } as const;

/** Moves the clock of everyone at once, stopping whenever something falls due. One move at a time. */
export function clockDesk({ clock, bot, settled }: Around): ClockDesk {
  let moving: Promise<unknown> | undefined;

  const view = async (): Promise<ClockView> => {
    const now = clock.now();
    const nextDue = moving ? undefined : await bot.nextDue(later(now, lookAhead));
    const aheadSeconds = Math.round(clock.ahead() / 1000);
    return { now, aheadSeconds, moving: moving !== undefined, nextDue };
  };

  const stopAt = async (at: Instant) => {
    clock.set(at);
    await bot.move(clock.now());
    await settled();
  };

  const awake = async (to: Instant) => {
    let before: Instant | undefined;
    let tries = 0;
    for (let due = await bot.nextDue(to); due !== undefined; due = await bot.nextDue(to)) {
      tries = due === before ? tries + 1 : 0;
      if (tries >= mostTries) break;
      before = due;
      await stopAt(due);
    }
    await stopAt(to);
  };

  const asleep = async (to: Instant) => {
    await bot.stop();
    clock.set(to);
    await bot.start();
    await stopAt(to);
  };

  return {
    view,
    async move(by) {
      const before = moving;
      const run = (async () => {
        await before?.catch(() => undefined);
        await (by.asleep ? asleep : awake)(target(clock.now(), by));
      })();
      moving = run;
      try {
        await run;
      } finally {
        if (moving === run) moving = undefined;
      }
      return view();
    },
  };
}

function target(now: Instant, by: ClockMove): Instant {
  if ("to" in by) return instant(by.to);
  return later(now, "days" in by ? { days: by.days } : { minutes: by.minutes });
}
