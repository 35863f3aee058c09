import { later } from "../../../shared/time/instant.ts";
import { movingWorld, otherTime } from "./moving-world.ts";
import { startsAt } from "./schedule-world.ts";

const third = later(otherTime, { days: 1 });

async function askedWorld(owner: "service" | "person" = "service") {
  const world = await movingWorld(owner);
  await world.move("bo");
  await world.run();
  expect(await world.move("bo", { startsAt: third })).toEqual({ asked: true });
  const posted = async () => {
    world.clock.moveTo(later(world.clock.now(), { seconds: 15 }));
    await world.run();
  };
  return { ...world, posted };
}

describe("a second move in a row", () => {
  it("asks the circle in one post that names nobody, and moves nothing", async () => {
    const world = await askedWorld();
    const posts = world.posts().size;
    await world.posted();
    expect(world.posts().size).toBe(posts + 1);
    const post = [...world.posts().values()].at(-1) ?? "";
    expect(post).toContain("Shorter, later, or a pause?");
    expect(post).toContain(third);
    expect(post).not.toMatch(/\bbo\b/);
    expect(await world.first()).toMatchObject({ startsAt: otherTime, moves: 1 });
    expect(world.event()).toEqual([otherTime]);
    expect(JSON.stringify(await world.press("ada", "move.view"))).toContain("bo would like it");
  });

  it("is not posted where whoever asked takes it back at once", async () => {
    const world = await askedWorld();
    const posts = world.posts().size;
    await world.answer("bo", "keep");
    await world.posted();
    expect(world.posts().size).toBe(posts);
    expect((await world.first()).moveAsked).toBeUndefined();
  });

  it("is decided by one tap on the card, the first, and whoever is later sees what became of it", async () => {
    const world = await askedWorld();
    await world.posted();
    const [short] = await Promise.all(
      (["move.shorter", "move.anyway"] as const).map((verb, index) =>
        world.press(index === 0 ? "ada" : "cy", verb),
      ),
    );
    await world.run();
    const { startsAt: at, minutes, moveAsked } = await world.first();
    expect(moveAsked).toBeUndefined();
    expect([
      [otherTime, 20],
      [third, 45],
    ]).toContainEqual([at, minutes]);
    expect(JSON.stringify(short)).toContain(at);
    const last = [...world.posts().values()].at(-1);
    expect(last).not.toContain("Shorter, later");
    expect(last).toContain(at);
    expect(world.event()).toEqual([at]);
  });

  it("can be a week later, at the same time where calendars cannot tell", async () => {
    const world = await askedWorld();
    world.calendar.trouble.refusal = "refused";
    await world.answer("cy", "later");
    expect(await world.first()).toMatchObject({ startsAt: later(otherTime, { days: 7 }) });
    world.calendar.trouble.refusal = undefined;
    await world.run();
    expect(world.event()).toEqual([later(otherTime, { days: 7 })]);
  });

  it("can be in the week after at the time that suits best", async () => {
    const world = await askedWorld();
    await world.answer("cy", "later");
    const { startsAt: at } = await world.first();
    expect(at > later(otherTime, { days: 3 })).toBe(true);
    expect(at < later(otherTime, { days: 12 })).toBe(true);
  });

  it.each(["keep", "shorter", "later", "move"] as const)(
    "asks again when «%s» is taken back",
    async (answer) => {
      const world = await askedWorld();
      await world.posted();
      await world.answer("cy", answer);
      await world.run();
      await world.back("ada");
      await world.run();
      expect(await world.first()).toMatchObject({ startsAt: otherTime, minutes: 45 });
      expect((await world.first()).moveAsked?.startsAt).toBe(third);
      expect([...world.posts().values()].at(-1)).toContain("Shorter, later");
      expect(world.event()).toEqual([otherTime]);
    },
  );

  it("lets nobody answer who is not in the circle, nor after it is answered", async () => {
    const world = await askedWorld();
    await expect(world.answer("eve", "keep")).rejects.toMatchObject({ code: "not-found" });
    await world.answer("cy", "keep");
    await expect(world.answer("ada", "later")).rejects.toMatchObject({ code: "answered" });
    expect((await world.first()).startsAt).not.toBe(startsAt);
  });

  it("is no question any more once the session begins or is called off", async () => {
    const begun = await askedWorld();
    await begun.posted();
    begun.clock.moveTo(otherTime);
    await begun.begin();
    await begun.run();
    expect([...begun.posts().values()].join()).not.toContain("Shorter, later");
    const off = await askedWorld();
    await off.posted();
    await off.cancel();
    await off.run();
    expect([...off.posts().values()].join()).not.toContain("Shorter, later");
    expect(JSON.stringify(await off.press("ada", "move.later"))).toContain("was called off");
  });

  it("can be a pause, from which the session comes back", async () => {
    const world = await askedWorld();
    await world.posted();
    await world.press("cy", "move.pause");
    await world.run();
    expect((await world.inside()).circle.value.pause).toBeDefined();
    expect((await world.first()).state).toBe("cancelled");
    expect(world.event()).toEqual([]);
    await world.resume("ada");
    await world.run();
    expect(await world.first()).toMatchObject({ state: "planned", startsAt: otherTime });
    expect(world.event()).toEqual([otherTime]);
  });
});
