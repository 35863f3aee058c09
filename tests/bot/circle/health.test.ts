import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { codeOf } from "./ending-world.ts";
import { type HealthWorld, healthWorld } from "./health-world.ts";

let world: HealthWorld;
beforeEach(async () => {
  world = await healthWorld();
});
afterEach(() => world.end());

const steps = [
  "Shorter sessions?",
  "Another time?",
  "A round in writing?",
  "A pause?",
  "Close well?",
];

describe("a circle that quietly dies", () => {
  it("goes down the ladder one step at a time, each once, and nobody outside of it hears of it", async () => {
    await world.missed();
    expect(world.offers()).toEqual([]);
    await world.missed();
    expect(world.offers()).toEqual(steps.slice(0, 1));
    for (let step = 2; step <= steps.length; step++) {
      await world.passes(13);
      expect(world.offers()).toEqual(steps.slice(0, step - 1));
      await world.passes(1);
      expect(world.offers()).toEqual(steps.slice(0, step));
    }
    await world.passes(90);
    expect(world.offers()).toEqual(steps);
    const to = world.messenger.sent.filter(({ once }) => once.startsWith("circle.post-rung/"));
    expect(to.every((each) => each.to.kind === "conversation")).toBe(true);
    const base = JSON.stringify(to.map(({ message }) => message.card));
    for (const name of ["ada", "bo", "cy"]) expect(base).not.toContain(`"${name}"`);
    expect(base).not.toContain("not held");
    expect(await codeOf(world.eve.circle.health(world.address))).toBe("not-found");
  });

  it("says to its members alone why, in sentences that add up", async () => {
    await world.missed(3);
    const { level, points, why, rung } = await world.health();
    expect({ level, points }).toEqual({ level: "red", points: 70 + 12 });
    expect(why).toEqual([
      { kind: "not-held", points: 70, count: 3 },
      { kind: "empty", points: 12, count: 3 },
    ]);
    expect(rung).toMatchObject({ name: "shorter", weeks: 4 });
    expect((await world.page()).rung).toMatchObject({ name: "shorter" });
  });

  it("notices that nothing has come for 21 days, also where the bot was off meanwhile, and asks once", async () => {
    await world.held();
    await world.passes(17);
    expect(world.offers()).toEqual([]);
    world.clock.moveTo(later(world.clock.now(), { days: 9 }));
    await world.runDue();
    await world.runDue();
    expect(world.offers()).toEqual(steps.slice(0, 1));
    expect((await world.health()).why).toMatchObject([{ kind: "silence" }]);
  });

  it("is left alone once it recovers, and begins at the top should trouble come back", async () => {
    await world.missed(2);
    expect(world.offers()).toHaveLength(1);
    await world.held(3);
    expect(await world.health()).toMatchObject({ level: "green" });
    expect((await world.page()).rung).toBeUndefined();
    await world.passes(10);
    expect(world.offers()).toHaveLength(1);
    expect(world.shown("no longer waits").length).toBeGreaterThan(0);
    await world.missed(3);
    expect(world.offers()).toEqual([steps[0], steps[0]]);
  });

  it("waits as long as the circle decides something else, and asks nothing in a pause", async () => {
    await world.missed();
    await world.bo.circle.proposeEnding({ ...world.address, ending: "close" });
    await world.missed();
    await world.passes(3);
    expect(world.offers()).toEqual([]);
    await world.bo.circle.withdrawEnding(world.address);
    await world.bo.schedule.pause({ ...world.address, until: "2027-01-20" as never });
    expect(await world.health()).toMatchObject({ state: "paused", points: 0, why: [] });
    await world.passes(30);
    expect(world.offers()).toEqual([]);
    await world.passes(50);
    expect(world.offers()).toHaveLength(1);
  });

  it("is asked nothing as long as everyone takes a break", async () => {
    await world.missed();
    const away = { ...world.address, until: "2026-12-30" as never, zone: "Europe/Berlin" as never };
    for (const each of [world.ada, world.bo, world.cy]) await each.circle.pause(away);
    await world.passes(31);
    expect(world.offers()).toEqual([]);
    await world.passes(7);
    expect(world.offers()).toHaveLength(1);
  });

  it("that has ended hears nothing", async () => {
    await world.missed(1);
    await world.ada.circle.proposeEnding({ ...world.address, ending: "close" });
    await world.bo.circle.confirmEnding({ ...world.address, ending: "close" });
    await world.passes(40);
    expect(world.offers()).toEqual([]);
    expect(await codeOf(world.ada.circle.health(world.address))).toBe("not-found");
  });
});

describe("an offer", () => {
  it("of shorter sessions has the rhythm follow by one tap, once, and back again", async () => {
    await world.missed(2);
    const offer = await world.rung();
    expect(await world.press("bo", "health.view")).toContain("20 minutes from now on");
    const both = await Promise.all([
      world.press("bo", "health.yes"),
      world.press("cy", "health.yes"),
    ]);
    expect(both.join()).not.toContain("Somebody");
    expect((await world.page()).rhythm.minutes).toBe(20);
    const edition = (await world.page()).edition;
    expect(edition).toBe(2);
    expect(await world.press("ada", "health.not-now", offer)).toContain("last 20 minutes");
    await world.runDue();
    expect(world.shown("From now on sessions last 20 minutes.").length).toBeGreaterThan(0);
    expect(await world.press("ada", "health.take-back", offer)).toContain("20 minutes from now on");
    expect((await world.page()).rhythm.minutes).toBe(45);
    expect((await world.page()).rung).toMatchObject({ name: "shorter" });
    expect(await world.press("eve", "health.yes", offer)).toContain("not part of");
    expect((await world.page()).rhythm.minutes).toBe(45);
  });

  it("of another time, of a round, of a pause and of an end does what it says, and is undone", async () => {
    await world.missed(2);
    await world.answer(world.cy, "not-now");
    expect((await world.page()).rung).toBeUndefined();
    await world.passes(15);
    await world.answer(world.bo, "not-now");
    await world.passes(15);

    await world.answer(world.bo, "yes");
    expect((await world.page()).written).toMatchObject({ wrote: 0 });
    await world.back(world.cy);
    expect((await world.page()).written).toBeUndefined();
    await world.answer(world.ada, "not-now");
    await world.passes(15);

    await world.answer(world.bo, "yes");
    expect((await world.page()).paused).toBeDefined();
    await world.back(world.cy);
    expect((await world.page()).paused).toBeUndefined();
    await world.answer(world.ada, "not-now");
    await world.passes(15);

    await world.answer(world.bo, "yes");
    expect((await world.page()).ending).toBeDefined();
    await world.back(world.ada);
    expect((await world.page()).ending).toBeUndefined();
    expect(world.offers()).toEqual(steps);
  });

  it("keeps a round that has been told of, and says so", async () => {
    await world.missed(2);
    for (const _ of [1, 2]) {
      await world.answer(world.cy, "not-now");
      await world.passes(15);
    }
    await world.answer(world.bo, "yes");
    await world.passes(1);
    expect(await codeOf(world.back(world.bo))).toBe("has-begun");
    expect(await world.press("bo", "health.take-back")).toContain("is not possible now");
  });

  it("that nobody took up in a pause of a month is followed by the end only once it is over", async () => {
    await world.missed(2);
    for (const _ of [1, 2, 3]) {
      await world.answer(world.cy, "not-now");
      await world.passes(15);
    }
    await world.answer(world.bo, "yes");
    await world.passes(28);
    expect((await world.page()).paused).toBeUndefined();
    expect(world.offers()).toHaveLength(4);
    await world.passes(22);
    expect(world.offers()).toEqual(steps);
  });

  it("is a member's to answer: nobody else finds it, and who has left does no more", async () => {
    await world.missed(2);
    expect(await codeOf(world.answer(world.eve, "yes"))).toBe("not-found");
    const offer = await world.rung();
    await world.cy.circle.leave(world.address);
    expect(await codeOf(world.answer(world.cy, "yes"))).toBe("not-found");
    expect(await world.press("cy", "health.yes", offer)).toContain("not part of");
    const gone = { ...world.address, rung: offer.rung, at: later(world.clock.now(), { days: 1 }) };
    expect(await codeOf(world.bo.circle.answerRung({ ...gone, says: "yes" }))).toBe("answered");
    const other = { ...world.address, rung: "pause" as const, at: offer.at };
    expect(await codeOf(world.bo.circle.answerRung({ ...other, says: "yes" }))).toBe("answered");
    expect((await world.page()).rhythm.minutes).toBe(45);
  });

  it("of a round is none where nothing is kept", async () => {
    await world.end();
    const since = later(world.clock.now(), { days: -2 });
    const unkept = { since, by: personCalled("ada"), emptied: since };
    world = await healthWorld({ unkept });
    await world.missed(2);
    await world.passes(45);
    expect(world.offers()).toEqual([steps[0], steps[1], steps[3], steps[4]]);
  });
});
