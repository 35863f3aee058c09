import { later } from "../../../shared/time/instant.ts";
import { pollWorld } from "./poll-world.ts";

let world: Awaited<ReturnType<typeof pollWorld>>;
beforeEach(async () => {
  world = await pollWorld();
});
afterEach(() => world.end());

describe("a poll's card", () => {
  it("takes a member's answers, shows them again, and keeps what is not chosen", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    const own = await world.press("bo", {
      verb: "schedule.answer-poll",
      t0: "yes",
      t1: "no",
      t2: "",
    });
    expect(JSON.stringify(own)).toContain('"value":"yes"');
    expect((await world.view("bo")).times.map(({ mine }) => mine).slice(0, 3)).toEqual([
      "yes",
      "no",
      undefined,
    ]);
    await world.press("bo", { verb: "schedule.answer-poll" });
    expect((await world.view("bo")).times[0]?.mine).toBe("yes");
    const rubbish = await world.press("bo", { verb: "schedule.answer-poll", t0: "perhaps" });
    expect(JSON.stringify(rubbish)).not.toContain("AdaptiveCard");
    await world.passes({ minutes: 2 });
    expect(JSON.stringify(world.cards().at(-1))).toContain("Answers so far: 0 of 4.");
  });

  it("answers nothing to a member who has left the conversation", async () => {
    await world.open();
    world.directory.leaves("bo");
    const before = await world.stored();
    const answer = await world.press("bo", { verb: "schedule.answer-poll", t0: "yes" });
    expect(JSON.stringify(answer)).not.toMatch(/2026|River/);
    expect(await world.stored()).toBe(before);
  });
});

describe("where members book in their own calendars", () => {
  beforeEach(async () => {
    await world.end();
    world = await pollWorld("person");
  });

  it("becomes a card that waits for a tap, and whoever taps first has booked it", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    for (const name of ["ada", "bo", "cy", "di"]) await world.says(name, "yn");
    await world.passes({ minutes: 1 });
    const { times, state, best } = await world.view();
    expect([state, best?.startsAt]).toEqual(["decided", times[0]?.startsAt]);
    expect(world.calendar.events()).toEqual([]);
    expect(JSON.stringify(world.cards().at(-1))).toContain("4 of 4 can come.");
    const startsAt = times[0]?.startsAt ?? world.clock.now();
    await world.as("cy").schedule.book({ ...world.address, startsAt, minutes: 45 });
    expect(await world.next()).toMatchObject({ startsAt, booking: "booked" });
    expect(world.calendar.events()).toHaveLength(1);
    await world.passes({ minutes: 10 });
    expect(await world.page()).toBeUndefined();
  });

  it("is forgotten where nobody has tapped by its time", async () => {
    await world.open();
    for (const name of ["ada", "bo", "cy", "di"]) await world.says(name, "yn");
    await world.passes({ minutes: 1 });
    const { best } = await world.view();
    await world.until(later(best?.startsAt ?? world.clock.now(), { minutes: 1 }));
    expect(await world.page()).toBeUndefined();
  });
});
