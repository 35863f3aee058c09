import { later } from "../../../shared/time/instant.ts";
import { charterWorld } from "./charter-world.ts";

let world: Awaited<ReturnType<typeof charterWorld>>;
beforeEach(async () => {
  world = await charterWorld();
});
afterEach(() => world.end());

const over = "What comes after the season?";
const renewed = "A new season has begun";
const posts = (words: string) =>
  world.shown(words).filter(({ activity }) => activity === undefined);

describe("a circle's season", () => {
  it("has a beginning and an end from the first day on, by default twelve weeks apart", async () => {
    const { circle, ada } = await world.started();
    expect((await ada.circle.page(circle)).season).toEqual({
      number: 1,
      weeks: 12,
      from: "2026-11-23",
      until: "2027-02-15",
      decidesFrom: "2027-02-01",
      renewed: false,
    });
  });

  it("is asked about once, on the day on which it is over, also after the bot was off", async () => {
    const { circle, ada } = await world.started();
    await world.passes({ days: 84 });
    expect(posts(over)).toHaveLength(0);
    const mine = async () => (await ada.circle.mine()).circles[0]?.mine.map(({ task }) => task);
    expect(await mine()).not.toContain("season");
    await world.passes({ days: 9 });
    const [card, ...more] = posts(over);
    expect(more).toEqual([]);
    expect(JSON.stringify(card)).not.toContain("Leading for the first time");
    await world.passes({ days: 30 });
    expect(posts(over)).toHaveLength(1);
    expect(await mine()).toContain("season");
    expect((await ada.circle.page(circle)).season?.number).toBe(1);
  });

  it("is made longer by anyone: the day on which it was to be over passes quietly", async () => {
    const { circle, ada, bo } = await world.started();
    await bo.circle.planSeason({ ...circle, weeks: 24 });
    await world.passes({ days: 100 });
    expect(posts(over)).toHaveLength(0);
    expect((await ada.circle.page(circle)).season?.until).toBe("2027-05-10");
    await bo.circle.planSeason({ ...circle, weeks: 24 });
    await world.passes({ days: 70 });
    expect(posts(over)).toHaveLength(1);
  });

  it("is renewed on its card, which follows, and asks about the charter and the goals anew", async () => {
    const { circle, ada, bo, cy, agree } = await world.started();
    for (const each of [ada, bo, cy]) await agree(each);
    const wish = { goal: "goal000000000000001" as never, text: "Say no", steps: [], shared: false };
    await world.passes({ days: 80 });
    await ada.commitment.goal({ ...circle, ...wish });
    await world.passes({ days: 6 });
    expect((await ada.commitment.circle(circle)).mine.review).toBe(true);
    expect(await world.press("eve", { verb: "season.view", ...circle })).toContain("members");
    expect(await world.press("bo", { verb: "season.view", ...circle })).toContain(
      "Go on for 12 weeks",
    );
    const pressed = { verb: "season.renew", ...circle, number: 1, weeks: 12 };
    expect(await world.press("bo", pressed)).toContain(renewed);
    expect(await world.press("cy", pressed)).toContain(renewed);
    await world.runDue();
    expect(posts(over)).toHaveLength(1);
    expect(world.shown(renewed)).toHaveLength(1);
    expect((await ada.circle.page(circle)).season).toMatchObject({ number: 2, renewed: true });
    await world.passes({ hours: 1 });
    expect(posts("Does our charter still hold?")).toHaveLength(1);
    expect((await bo.charter.read(circle)).holds).toEqual([]);
    expect((await ada.commitment.circle(circle)).mine.review).toBe(true);
  });

  it("is asked about again when a renewal is taken back, and nobody about the charter", async () => {
    const { circle, ada, bo, cy, agree } = await world.started();
    for (const each of [ada, bo, cy]) await agree(each);
    await world.passes({ days: 86 });
    await ada.circle.renewSeason({ ...circle, number: 1, weeks: 6 });
    await world.runDue();
    await ada.circle.takeRenewalBack({ ...circle, number: 2 });
    await world.passes({ hours: 2 });
    expect(JSON.stringify(world.shown(over).at(-1))).toContain("12 weeks");
    expect(posts("Does our charter still hold?")).toHaveLength(0);
    expect(posts(over)).toHaveLength(1);
    expect((await bo.circle.page(circle)).season).toMatchObject({ number: 1, renewed: false });
  });
});

describe("what someone asked their circle for", () => {
  it("is told to them alone, whether it waits or was reached", async () => {
    const { circle, ada, bo } = await world.started();
    await bo.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
    await ada.agenda.add({ ...circle, text: "How do I begin?", mode: "advice" });
    const startsAt = later(world.clock.now(), { days: 2 });
    const { session } = await ada.schedule.book({ ...circle, startsAt, minutes: 45 });
    await world.passes({ days: 2 });
    await ada.schedule.start({ ...circle, session });
    await ada.schedule.close({ ...circle, session });
    await bo.agenda.add({ ...circle, text: "What now?", mode: "listening" });
    const { asks } = await bo.circle.ownAsks(circle);
    expect(asks.map(({ text }) => text)).toEqual(["How do I say no?", "What now?"]);
  });
});
