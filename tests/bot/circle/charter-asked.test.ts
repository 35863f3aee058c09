import { safe } from "@orpc/client";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import type { Client } from "../http/api-world.ts";
import { charterWorld, ids, made } from "./charter-world.ts";

type Started = Awaited<ReturnType<Awaited<ReturnType<typeof charterWorld>>["started"]>>;

let world: Awaited<ReturnType<typeof charterWorld>>;
beforeEach(async () => {
  world = await charterWorld();
});
afterEach(() => world.end());

describe("the charter's card", () => {
  it("asks once an hour after the first word, and follows the others'", async () => {
    const { ada, bo, cy, agree } = await world.started();
    await agree(ada);
    await world.runDue();
    expect(world.shown("How we work together")).toHaveLength(0);
    await world.passes({ hours: 1 });
    const [card, ...more] = world.shown("How we work together");
    expect(more).toEqual([]);
    expect(JSON.stringify(card?.message.card)).toContain("1 of 3 have agreed");
    expect(JSON.stringify(card?.message.card)).not.toContain(made.purpose);
    await agree(bo);
    await world.runDue();
    expect(JSON.stringify(world.shown("How we work together").at(-1))).toContain(
      "2 of 3 have agreed",
    );
    await agree(cy);
    await world.passes({ hours: 1 });
    const sent = world.shown("How we work together");
    expect(JSON.stringify(sent.at(-1))).toContain("3 of 3 have agreed");
    expect(sent.filter(({ activity }) => activity === undefined)).toHaveLength(1);
  });

  it("is not needed where everyone agrees in one sitting", async () => {
    const { ada, bo, cy, agree } = await world.started();
    for (const client of [ada, bo, cy]) await agree(client);
    await world.passes({ hours: 1 });
    expect(world.shown("How we work together")).toHaveLength(0);
  });

  it("gives members their own view, with the charter and their own word", async () => {
    const { circle, ada, agree } = await world.started();
    await agree(ada);
    const press = (name: string, verb: string) =>
      world.press(name, { verb, ...circle, edition: 1 });
    const own = await press("bo", "charter.view");
    expect(own).toContain(made.purpose);
    expect(own).toContain("eDiscovery");
    expect(own).toContain("Agreed: ada");
    expect(await press("bo", "charter.agree")).toContain("Agreed: ada, bo");
    expect((await ada.charter.read(circle)).agreed).toEqual([ids[0], ids[1]]);
    await press("bo", "charter.take-back");
    expect((await ada.charter.read(circle)).agreed).toEqual([ids[0]]);
    expect(await press("eve", "charter.agree")).toContain("shown to the circle");
    world.directory.leaves("bo");
    expect(await press("bo", "charter.view")).toContain("shown to the circle");
  });
});

describe("the second session", () => {
  const book = async (client: Client, circle: CircleAddress) =>
    client.schedule.book({
      ...circle,
      startsAt: later(world.clock.now(), { days: 2 }),
      minutes: 30,
    });
  const meet = async ({ circle, ada, bo }: Started) => {
    const { session } = await book(ada, circle);
    await world.passes({ days: 2 });
    for (const client of [ada, bo])
      await client.schedule.attend({ ...circle, session, present: true });
    await ada.schedule.close({ ...circle, session });
    await world.runDue();
  };

  it("waits for those who were at the first, says for whom, and goes on once they agree", async () => {
    const started = await world.started();
    const { circle, ada, bo, agree } = started;
    await meet(started);
    await agree(ada);
    expect((await ada.circle.page(circle)).charter?.waitsFor).toEqual([ids[1]]);
    expect((await safe(book(ada, circle))).error).toMatchObject({
      code: "charter-open",
      status: 409,
    });
    await agree(bo);
    expect((await ada.circle.page(circle)).charter?.waitsFor).toEqual([]);
    expect((await book(ada, circle)).booking).toBe("asked");
    expect((await book(ada, circle)).booking).toBe("asked");
  });

  it("is asked for in the thread after the first, where nobody had thought of it", async () => {
    const started = await world.started();
    await meet(started);
    expect(world.shown("How we work together")).toHaveLength(0);
    await world.passes({ hours: 1 });
    expect(world.shown("0 of 3 have agreed")).toHaveLength(1);
    await world.passes({ days: 8 });
    expect(world.shown("How we work together")).toHaveLength(1);
  });

  it("once planned is followed, six weeks after the first, by asking whether it still holds", async () => {
    const started = await world.started();
    const { circle, ada, bo, agree } = started;
    await agree(ada);
    await agree(bo);
    await meet(started);
    await book(ada, circle);
    await world.passes({ days: 40 });
    expect((await ada.charter.read(circle)).holds).toBeUndefined();
    await world.passes({ days: 3 });
    await world.runDue();
    const [card, ...more] = world.shown("Does our charter still hold?");
    expect(more).toEqual([]);
    expect(JSON.stringify(card?.message.card)).toContain("0 of 3 say that it still holds");
    expect((await ada.circle.page(circle)).charter).toMatchObject({ again: true, open: ids });
    await agree(ada);
    expect((await ada.charter.read(circle)).holds).toEqual([ids[0]]);
    await world.runDue();
    expect(world.shown("1 of 3 say that it still holds")).toHaveLength(1);
    await world.passes({ days: 84 });
    await world.runDue();
    expect((await ada.charter.read(circle)).holds).toEqual([]);
  });

  it("asks not before half of a longer season is over, and then at once", async () => {
    const started = await world.started();
    const { circle, ada, bo, agree } = started;
    await agree(ada);
    await agree(bo);
    await meet(started);
    await book(ada, circle);
    await ada.circle.planSeason({ ...circle, weeks: 24 });
    await world.passes({ days: 60 });
    expect((await ada.charter.read(circle)).holds).toBeUndefined();
    await world.passes({ days: 30 });
    await world.runDue();
    expect((await ada.charter.read(circle)).holds).toEqual([]);
  });
});
