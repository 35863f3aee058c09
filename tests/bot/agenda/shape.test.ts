import type { PartRef } from "../../../shared/agenda/shape.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { askCalled } from "../../builders/ids.ts";
import type { Client } from "../http/api-world.ts";
import { type RunningWorld, runningWorld, startsAt } from "./running-world.ts";

let world: RunningWorld;
let address: CircleAddress;
let ada: Client;
let bo: Client;

beforeAll(async () => {
  world = await runningWorld();
  ({ ada, bo } = world);
});
afterAll(() => world.end());
beforeEach(async () => {
  address = await world.circle();
});

const shape = (who: Client, part: PartRef, minutes: number | null) =>
  who.agenda.shape({ ...world.at(), part, minutes });
const planned = async (who = bo) => {
  const { segments } = (await who.circle.page(address)).agenda;
  return segments.map((each) => [each.kind === "ask" ? each.ask.text : each.kind, each.minutes]);
};
const running = async () => {
  const { running: view } = await bo.circle.page(address);
  return (view?.segments ?? []).map((each) => [
    each.kind === "ask" ? each.ask : each.kind,
    sumOf(each.steps),
  ]);
};

describe("the agenda of a session", () => {
  it("is any member's to change, for everyone, and as usual again", async () => {
    const usual = await planned();
    await shape(ada, "check-in", 10);
    await shape(bo, "round", 0);
    expect(await planned()).toEqual([
      ["check-in", 10],
      ["first", 15],
      ["second", 14],
      ["promises", 6],
    ]);
    const { agenda } = await ada.circle.page(address);
    expect(agenda.shape).toEqual([
      { part: "check-in", minutes: 10 },
      { part: "round", minutes: 0 },
    ]);
    await shape(bo, "check-in", null);
    await shape(ada, "round", null);
    expect(await planned()).toEqual(usual);
  });

  it("takes two changes at once, and a second tap changes nothing", async () => {
    await Promise.all([shape(ada, "check-in", 8), shape(bo, "promises", 3)]);
    const { version, agenda } = await ada.circle.page(address);
    expect(agenda.shape).toHaveLength(2);
    await shape(bo, "promises", 3);
    expect((await ada.circle.page(address)).version).toBe(version);
  });

  it("has an ask wait for the next session that is left out of this one, also when it is closed", async () => {
    await shape(ada, askCalled("first"), 0);
    const { agenda } = await ada.circle.page(address);
    expect(agenda.waiting.map(({ text, after }) => [text, after])).toEqual([["first", 1]]);
    await world.begin();
    await bo.schedule.close(world.at());
    expect((await planned()).map(([what]) => what)).toContain("first");
    expect((await planned()).map(([what]) => what)).not.toContain("second");
  });

  it("changes while it runs, for what comes, and adds up to the time that is left", async () => {
    await world.begin();
    await bo.agenda.run({ ...world.at(), edition: 1, move: "skip" });
    await shape(bo, "round", 0);
    expect((await running()).map(([what]) => what)).toEqual([
      "check-in",
      ...["first", "second"].map(askCalled),
      "promises",
    ]);
    world.clock.moveTo(later(startsAt, { minutes: 1 }));
    await shape(ada, "round", 7);
    const after = await running();
    expect(after).toContainEqual(["round", 7]);
    const [, now, ...coming] = after.map(([, minutes]) => Number(minutes));
    expect((now ?? 0) + sumOf(coming)).toBe(45);
    await bo.agenda.run({ ...world.at(), edition: 2, move: "pause" });
    expect(await running()).toContainEqual(["round", 7]);
  });

  it("is not for strangers, nor for a session that is over", async () => {
    const gone = { code: "not-found" };
    await expect(shape(await world.as("eve"), "round", 0)).rejects.toMatchObject(gone);
    await expect(shape(ada, askCalled("other"), 9)).rejects.toMatchObject(gone);
    await world.begin();
    await bo.schedule.close(world.at());
    await expect(shape(ada, "round", 0)).rejects.toMatchObject(gone);
  });
});
