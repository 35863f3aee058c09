import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { startsAt, tellingWorld } from "./telling-world.ts";

let world: Awaited<ReturnType<typeof tellingWorld>>;
beforeEach(async () => {
  world = await tellingWorld();
});
afterEach(() => world.end());

const daysBefore = (days: number) => later(startsAt, { days: -days });

describe("someone out of office", () => {
  it("counts as away when they are named, and the next in line is told", async () => {
    world.outOfOffice("ada");
    world.outOfOffice("bo");
    await world.book();
    const { next } = await world.page();
    expect(next?.away).toEqual([personCalled("ada"), personCalled("bo")]);
    expect(next?.facilitator).toBe(personCalled("cy"));
    await world.until(daysBefore(5));
    expect(world.sentTo("ada")).toEqual([]);
    expect(world.sentTo("cy")).toHaveLength(1);
  });

  it("is seen before the turn's card, and believed when they say that they can come", async () => {
    const at = await world.book();
    world.outOfOffice("ada");
    await world.until(daysBefore(5));
    expect((await world.page()).next?.away).toEqual([personCalled("ada")]);
    await (await world.as("ada")).schedule.come({ ...at, coming: true });
    await world.until(daysBefore(2));
    expect((await world.page()).next?.away).toEqual([]);
  });

  it("does not keep anyone from being told when the calendars are ill", async () => {
    world.trouble.fault = new Error("no calendars");
    const ada = await world.as("ada");
    await ada.schedule.book({ ...world.address, startsAt, minutes: 45 });
    await world.runDue();
    await world.until(daysBefore(5));
    expect(world.sentTo("ada")).toHaveLength(1);
  });
});
