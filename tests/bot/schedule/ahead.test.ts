import { runner } from "../../../bot/jobs/runner.ts";
import { scheduleJobs } from "../../../bot/schedule/jobs.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { aHabit, first, fourth, second, third } from "./ahead-world.ts";
import { as } from "./schedule-world.ts";

describe("sessions booked ahead in the service mailbox", () => {
  it("are three, once a time is chosen to be regular, each one event", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    expect(await world.starts()).toEqual([first, second, third]);
    expect(world.standing()).toEqual([first, second, third]);
    const all = await world.open();
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(all.map(({ facilitator }) => facilitator)).toEqual(
      ["ada", "bo", "cy"].map((name) => as(name).person),
    );
    expect(all.map(({ booking }) => booking.state)).toEqual(["booked", "booked", "booked"]);
  });

  it("are told of in the thread only when they become the next", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    expect(world.messenger.sent).toHaveLength(1);
    await world.hold();
    const [next, ...others] = await world.open();
    expect(next?.card).toBeDefined();
    expect(others.map(({ card }) => card)).toEqual([undefined, undefined]);
    expect(await world.starts()).toEqual([second, third, fourth]);
    expect(world.standing()).toEqual([first, second, third, fourth]);
  });

  it("are booked once by two workers, a job that comes again and one that comes late", async () => {
    const world = await aHabit();
    await world.regular();
    const others = runner(world.context, scheduleJobs(world.context));
    await Promise.all([world.run(), others.runDue()]);
    expect(await world.again("schedule.book-ahead")).toEqual([]);
    expect(world.standing()).toEqual([first, second, third]);
    world.clock.moveTo(later(first, { days: 1 }));
    await world.run();
    expect(await world.starts()).toEqual([second, third, fourth]);
    expect(world.standing()).toEqual([first, second, third, fourth]);
  });

  it("are booked once where an answer is lost", async () => {
    const world = await aHabit();
    await world.regular();
    world.calendar.trouble.lose = true;
    await world.run();
    world.clock.moveTo(later(world.clock.now(), { minutes: 10 }));
    await world.run();
    expect(world.standing().toSorted()).toEqual([first, second, third]);
    expect((await world.open()).every(({ booking }) => booking.state === "booked")).toBe(true);
  });

  it("wait until everyone at the first session has agreed to the charter", async () => {
    const world = await aHabit();
    await world.writeCharter();
    await world.regular();
    await world.run();
    expect(await world.starts()).toEqual([first]);
    await world.hold();
    expect(await world.starts()).toEqual([]);
    await world.agree("ada");
    await world.run();
    expect(await world.starts()).toEqual([second, third, fourth]);
  });

  it("are not moved by one that is called off, which is not booked again", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    const [, middle] = await world.open();
    await world.callOff(middle as Session);
    await world.run();
    expect(await world.starts()).toEqual([first, third, fourth]);
    expect(world.standing()).toEqual([first, third, fourth]);
    expect((await world.open()).map(({ number }) => number)).toEqual([1, 2, 3]);
    const { dates } = await world.dates();
    expect(dates.map(({ state }) => state)).toEqual(["booked", "cancelled", "booked", "booked"]);
    await world.skip("2026-12-10", false);
    await world.run();
    expect(await world.starts()).toEqual([first, second, third, fourth]);
  });

  it("take each other's place where whoever leads a later one cannot come", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    const [, middle] = await world.open();
    await world.awayFrom(middle as Session, as("bo"));
    const leads = (await world.open()).map(({ facilitator }) => facilitator);
    expect(leads).toEqual(["ada", "cy", "bo"].map((name) => as(name).person));
  });

  it("pass over a day on which too few can come, show why, and find a time near it", async () => {
    const world = await aHabit();
    world.away(second, "bo", "cy");
    await world.regular();
    await world.run();
    expect(await world.starts()).toEqual([first, third, fourth]);
    const { dates, waiting } = await world.dates(as("bo"));
    expect(waiting).toBe(0);
    expect(dates[1]).toMatchObject({ state: "few", occurrence: "2026-12-10", coming: 1, of: 3 });
    const { proposals } = await world.near("2026-12-10");
    const [best] = proposals;
    expect(best?.coming).toHaveLength(3);
    await world.bookOn("2026-12-10", best?.startsAt as Instant);
    await world.run();
    expect(await world.starts()).toEqual([first, best?.startsAt, third, fourth]);
    expect((await world.dates()).dates.every(({ state }) => state === "booked")).toBe(true);
    const again = world.bookOn("2026-12-10", later(second, { hours: 1 }));
    await expect(again).rejects.toMatchObject({ code: "already-planned" });
    const never = world.bookOn("2026-12-11", second);
    await expect(never).rejects.toMatchObject({ code: "not-found" });
  });

  it("are booked anew, once, when another time is chosen to be regular", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    const other = later(first, { days: 1, hours: 1 });
    await world.regular(as("bo"), other);
    await world.run();
    const days = [0, 14, 28].map((days) => later(other, { days }));
    expect(await world.starts()).toEqual(days);
    expect(world.standing()).toEqual(days);
    await world.regular(as("ada"), first);
    await world.run();
    expect(await world.starts()).toEqual([first, second, third]);
    expect(world.standing()).toEqual([first, second, third]);
  });

  it("follow the circle's rhythm, each event once, and are back when that is", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    await world.meet({ every: "monthly", minutes: 60 }, 1);
    await world.run();
    const monthly = [first, "2026-12-24T14:00:00Z", "2027-01-28T14:00:00Z"];
    expect(await world.starts()).toEqual(monthly);
    expect(world.standing().toSorted()).toEqual(monthly);
    expect((await world.open()).map(({ minutes }) => minutes)).toEqual([45, 60, 60]);
    await world.meet({ every: "fortnightly", minutes: 45 }, 2);
    await world.run();
    expect(await world.starts()).toEqual([first, second, third]);
    expect(world.standing().toSorted()).toEqual([first, second, third]);
    await world.meet({ every: "as-needed", minutes: 45 }, 3);
    await world.run();
    expect(await world.starts()).toEqual([first]);
    expect(world.standing()).toEqual([first]);
  });

  it("are tried again by one tap where the calendar had refused them", async () => {
    const world = await aHabit();
    world.calendar.trouble.refusal = "refused";
    await world.regular();
    await world.run();
    expect((await world.open()).every(({ booking }) => booking.state === "failed")).toBe(true);
    expect((await world.dates()).waiting).toBe(3);
    world.calendar.trouble.refusal = undefined;
    await Promise.all([world.bookAhead(as("bo")), world.bookAhead(as("cy"))]);
    await world.run();
    expect(world.standing().toSorted()).toEqual([first, second, third]);
    expect((await world.dates()).waiting).toBe(0);
  });

  it("are nobody's but the members'", async () => {
    const world = await aHabit();
    await world.regular();
    await world.run();
    for (const asked of [
      () => world.dates(as("dee")),
      () => world.bookAhead(as("dee")),
      () => world.near("2026-12-10", as("dee")),
      () => world.skip("2027-01-07", true, as("dee")),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not-found" });
  });
});
