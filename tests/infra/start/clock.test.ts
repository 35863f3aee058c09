import type { BotRun } from "../../../infra/local/bot-run.ts";
import { botSeat } from "../../../infra/local/bot-seat.ts";
import { clockDesk } from "../../../infra/local/clock-desk.ts";
import { worldClock } from "../../../infra/local/world-clock.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";

/** A product with jobs due `days` from now, which notes when its clock was set and whether it was away. */
function aWorld(...days: number[]) {
  const clock = worldClock(undefined);
  const begin = clock.now();
  const stops: string[] = [];
  let due = days.map((each) => later(begin, { days: each }));
  const dayOf = (at: Instant) => Math.round((Date.parse(at) - Date.parse(begin)) / 86_400_000);
  const run: BotRun = {
    ended: new Promise(() => {}),
    nextDue: async (until) => due.find((each) => each <= until),
    rest: async () => {},
    async move(to) {
      stops.push(`day ${dayOf(to)}`);
      due = due.filter((each) => each > to);
      return false;
    },
    stop: async () => void stops.push("away"),
    kill: async () => {},
  };
  const bot = botSeat(async () => run, {}, clock);
  return { clock, stops, dayOf, bot, desk: clockDesk({ clock, bot, settled: async () => {} }) };
}

describe("moving the world's clock", () => {
  it("stops whenever something falls due, and at the end", async () => {
    const { desk, bot, stops } = aWorld(1, 3, 9);
    await bot.start();
    await desk.move({ days: 7 });
    expect(stops).toEqual(["day 1", "day 3", "day 7"]);
  });

  it("lets the bot miss everything while it is asleep", async () => {
    const { desk, bot, stops } = aWorld(1, 3);
    await bot.start();
    await desk.move({ days: 7, asleep: true });
    expect(stops).toEqual(["away", "day 7"]);
  });

  it("goes on past a job that stays due", async () => {
    const { desk, bot, clock, dayOf } = aWorld();
    await bot.start();
    const stuck = later(clock.now(), { days: 1 });
    const seat = { ...bot, nextDue: async () => stuck };
    await clockDesk({ clock, bot: seat, settled: async () => {} }).move({ days: 2 });
    expect(dayOf(clock.now())).toBe(2);
    expect((await desk.view()).moving).toBe(false);
  });

  it("makes one move after the other", async () => {
    const { desk, bot, clock, dayOf } = aWorld(1);
    await bot.start();
    await Promise.all([desk.move({ days: 2 }), desk.move({ days: 2 })]);
    expect(dayOf(clock.now())).toBe(4);
  });

  it("never goes back", async () => {
    const { desk, bot, clock } = aWorld();
    await bot.start();
    const before = clock.now();
    await desk.move({ to: "2020-01-01T00:00:00Z" });
    expect(clock.now() >= before).toBe(true);
  });
});
