import { autoCloseDue } from "../../../bot/schedule/session/jobs.ts";
import { later } from "../../../shared/time/instant.ts";
import { aSchedule, as, startsAt } from "./schedule-world.ts";

async function booked(owner: "service" | "person" = "service") {
  const world = await aSchedule(owner);
  await world.book();
  await world.run();
  const shorten = (name: string, busy: boolean) => world.shorten(as(name), busy);
  const event = () => world.calendar.events().map(({ request }) => request.minutes);
  return { ...world, shorten, event };
}

describe("a busy week", () => {
  it("makes session, event and posted card short, once, and undoes that", async () => {
    const world = await booked();
    const posts = world.messenger.sent.length;
    await Promise.all(["bo", "cy"].map((name) => world.shorten(name, true)));
    await world.run();
    expect(await world.session()).toMatchObject({ minutes: 20, usualMinutes: 45 });
    expect(world.event()).toEqual([20]);
    const edits = world.messenger.sent.slice(posts);
    expect(edits.every(({ activity }) => activity !== undefined)).toBe(true);
    expect(JSON.stringify(edits.at(-1)?.message.card)).toContain("20 minutes");
    await world.shorten("ada", false);
    await world.run();
    expect(world.event()).toEqual([45]);
    expect((await world.session()).usualMinutes).toBeUndefined();
  });

  it("is said on the card too", async () => {
    const world = await booked();
    expect(JSON.stringify(await world.press("bo", "schedule.view"))).toContain(
      "Busy week: 20 minutes",
    );
    const short = JSON.stringify(await world.press("bo", "schedule.busy-week"));
    expect(short).toContain("Back to 45 minutes");
    await world.run();
    expect(world.event()).toEqual([20]);
    await world.press("cy", "schedule.usual-length");
    await world.run();
    expect(world.event()).toEqual([45]);
  });

  it("waits until Graph has time, and says in the end what holds by then", async () => {
    const world = await booked();
    await world.shorten("bo", true);
    world.calendar.trouble.beforeInvite = async () => {
      await world.shorten("bo", false);
    };
    await world.run();
    expect(world.event()).toEqual([45]);
  });

  it("reaches an event that was being made meanwhile", async () => {
    const world = await aSchedule();
    await world.book();
    world.calendar.trouble.during = async () => {
      await world.shorten(as("bo"), true);
    };
    await world.run();
    expect(world.calendar.events().map(({ request }) => request.minutes)).toEqual([20]);
  });

  it("reaches an event that someone was making in their own calendar meanwhile", async () => {
    const world = await aSchedule("person");
    world.calendar.trouble.during = async () => {
      await world.shorten(as("bo"), true);
    };
    await world.book();
    await world.look(as("ada"));
    expect(world.calendar.events().map(({ request }) => request.minutes)).toEqual([20]);
  });

  it("comes with the owner's next visit where the event is in someone's own calendar", async () => {
    const world = await booked("person");
    await world.shorten("bo", true);
    expect(world.event()).toEqual([45]);
    await world.look(as("ada"));
    expect(world.event()).toEqual([20]);
  });

  it("closes the session a quarter of an hour after its new end", async () => {
    const world = await booked();
    await world.shorten("bo", true);
    const due = autoCloseDue(await world.session());
    expect(due).toBe(later(startsAt, { minutes: 35 }));
    world.clock.moveTo(due);
    await world.run();
    expect((await world.session()).state).toBe("missed");
  });
});
