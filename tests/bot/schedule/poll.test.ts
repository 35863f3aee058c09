import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { code, poll, pollWorld } from "./poll-world.ts";

let world: Awaited<ReturnType<typeof pollWorld>>;
beforeEach(async () => {
  world = await pollWorld();
});
afterEach(() => world.end());

describe("a poll for a time", () => {
  it("is one card with a deadline and counts, however often it is opened, and by how many", async () => {
    await Promise.all([world.open(), world.open()]);
    await world.open();
    expect(
      await code(
        world.as("bo").schedule.openPoll({ ...world.of, poll: "pollofbo0000000001" as never }),
      ),
    ).toBe("already-open");
    await world.passes({ seconds: 20 });
    await world.passes({ seconds: 20 });
    const [card, ...more] = world.cards();
    expect(more).toEqual([]);
    expect(JSON.stringify(card?.body)).toContain("Answers so far: 0 of 4.");
    expect(JSON.stringify(card)).not.toMatch(/\bada\b|\bbo\b|\bcy\b/);
    expect(await world.page()).toMatchObject({ poll, state: "open", answered: 0, of: 4 });
  });

  it("asks about several times after its deadline, and books the best by itself once all have answered", async () => {
    await world.open();
    const { times, closesAt } = await world.view();
    expect(times.length).toBeGreaterThan(3);
    for (const { startsAt } of times) expect(startsAt > later(closesAt, { hours: 1 })).toBe(true);
    await world.says("ada", "yyn");
    await world.says("bo", "yin");
    await world.says("cy", "nyn");
    await world.passes({ minutes: 1 });
    expect(await world.next()).toBeUndefined();
    await world.says("di", "nyn");
    await world.passes({ minutes: 1 });
    const second = times[1]?.startsAt;
    expect(await world.next()).toMatchObject({
      session: poll,
      startsAt: second,
      booking: "booked",
    });
    expect(world.calendar.events()).toHaveLength(1);
    expect(JSON.stringify(world.cards().at(-1))).toContain("have led to a time");
    await world.passes({ minutes: 10 });
    expect(await world.page()).toBeUndefined();
    expect(await world.stored()).not.toContain('"kind":"poll"');
  });

  it("counts what the time asks of people once it was held, by what they said", async () => {
    await world.open();
    for (const [name, line] of [
      ["ada", "yn"],
      ["bo", "in"],
      ["cy", "yn"],
      ["di", "nn"],
    ] as const)
      await world.says(name, line);
    await world.passes({ minutes: 1 });
    expect(await world.stored()).toContain(
      JSON.stringify({
        outside: [{ person: personCalled("bo"), points: 3 }],
        without: [personCalled("di")],
        each: 15,
      }),
    );
  });

  it("is decided at its deadline with what there is, late too, and without a vote in writing", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    const { closesAt, times } = await world.view();
    await world.says("ada", "nny");
    await world.says("bo", "nny");
    await world.until(later(closesAt, { hours: 1 }));
    expect(await world.next()).toMatchObject({ startsAt: times[2]?.startsAt });
    expect(await code(world.says("cy", "y"))).toBe("over");
  });

  it("says that no time came of it where no two can come, and forgets it after a day", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    const { closesAt } = await world.view();
    await world.says("ada", "ynnnnn");
    await world.says("bo", "nynnnn");
    await world.until(closesAt);
    expect(await world.page()).toMatchObject({ state: "none" });
    expect(JSON.stringify(world.cards().at(-1))).toContain("No time came of it");
    await world.passes({ days: 1, hours: 1 });
    expect(await world.page()).toBeUndefined();
  });

  it("proposes no time that has passed where it is noticed days later", async () => {
    await world.open();
    const { times } = await world.view();
    for (const name of ["ada", "bo", "cy"]) await world.says(name, "yyyyyy");
    await world.until(later(times.at(-1)?.startsAt ?? world.clock.now(), { days: 1 }));
    expect(await world.next()).toBeUndefined();
    expect(world.calendar.events()).toEqual([]);
  });

  it("is over as soon as somebody books a time", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    const startsAt = later(world.clock.now(), { days: 3 });
    await world.as("cy").schedule.book({ ...world.address, startsAt, minutes: 45 });
    expect(await code(world.says("bo", "y"))).toBe("over");
    await world.passes({ minutes: 1 });
    expect(JSON.stringify(world.cards().at(-1))).toContain("have led to a time");
    await world.passes({ days: 3 });
    expect(world.calendar.events()).toHaveLength(1);
  });

  it("is called off by anyone, and taken up again; another one has a post of its own", async () => {
    await world.open();
    await world.passes({ minutes: 1 });
    await world.says("bo", "y");
    await world.as("cy").schedule.callOffPoll({ ...world.of, off: true });
    await world.as("cy").schedule.callOffPoll({ ...world.of, off: true });
    await world.passes({ seconds: 5 });
    expect(JSON.stringify(world.cards().at(-1))).toContain("Nobody is asked any more");
    expect(await code(world.says("bo", "y"))).toBe("over");
    await world.as("di").schedule.callOffPoll({ ...world.of, off: false });
    expect((await world.view()).answered).toBe(1);
    await world.as("cy").schedule.callOffPoll({ ...world.of, off: true });
    const other = { ...world.of, poll: "pollofbo0000000001" as never };
    await world.as("bo").schedule.openPoll(other);
    await world.passes({ minutes: 2 });
    expect(await world.page()).toMatchObject({ poll: other.poll, state: "open", answered: 0 });
    expect(world.cards().filter(({ edit }) => !edit)).toHaveLength(2);
    expect(await code(world.view())).toBe("not-found");
    expect(await world.stored()).not.toContain("past|poll");
  });

  it("loses a time that anyone takes out, and has it back with its answers", async () => {
    await world.open();
    const { times } = await world.view();
    const startsAt = times[0]?.startsAt ?? world.clock.now();
    await world.says("bo", "y");
    await world.as("cy").schedule.dropTime({ ...world.of, startsAt, dropped: true });
    expect((await world.view()).times[0]).toMatchObject({ dropped: true });
    await world.as("cy").schedule.dropTime({ ...world.of, startsAt, dropped: false });
    expect((await world.view("bo")).times[0]).toMatchObject({ mine: "yes" });
    for (const { startsAt: each } of times.slice(1))
      await world.as("cy").schedule.dropTime({ ...world.of, startsAt: each, dropped: true });
    expect(
      await code(world.as("cy").schedule.dropTime({ ...world.of, startsAt, dropped: true })),
    ).toBe("last-time");
  });

  it("keeps two answers that come at once", async () => {
    await world.open();
    await Promise.all(["ada", "bo", "cy"].map((name) => world.says(name, "yyn")));
    expect((await world.view()).answered).toBe(3);
    await world.says("ada", "nnn");
    expect((await world.view()).times[0]?.no).toEqual([personCalled("ada")]);
  });
});
