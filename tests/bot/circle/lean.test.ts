import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { contoso } from "../http/api-world.ts";
import { playSeason, type SeasonWorld, seasonWorld } from "./season-world.ts";

/** Request units that the product may cost, as its aims have it. */
const aims = { page: 10, keptPage: 1, mine: 5, booking: 40, job: 35, tap: 40 };

let world: SeasonWorld;
beforeEach(async () => {
  world = await seasonWorld();
});
afterEach(() => world.end());

/** The page's cost for the first who reads it after a change, and for the next; their calendars have been looked after. */
async function pageCosts(address: CircleAddress): Promise<readonly number[]> {
  const [ada, bo] = [await world.as("ada"), await world.as("bo")];
  await ada.circle.page(address);
  await bo.circle.join({ ...address, offer: "Asking back", wish: "Time to think" });
  const first = await world.cost(() => ada.circle.page(address));
  return [first, await world.cost(() => bo.circle.page(address))];
}

describe("what a circle costs in Cosmos DB", () => {
  it("is the same for its page after a year as after half of it", async () => {
    const address = await world.made("river", 8);
    const ada = await world.as("ada");
    for (const text of ["How do I begin?", "How do I end?", "What did I miss?", "What now?"])
      await ada.agenda.add({ ...address, text, mode: "advice" });
    await playSeason(world, address, 13);
    const [young = 0, youngKept] = await pageCosts(address);
    await playSeason(world, address, 13);
    const [old = 0, oldKept] = await pageCosts(address);
    expect(old).toBeLessThanOrEqual(aims.page);
    expect(old).toBeLessThanOrEqual(young + 0.1);
    expect([youngKept, oldKept]).toEqual([aims.keptPage, aims.keptPage]);
    expect((await world.idsIn(address, "open|", "open}")).length).toBeLessThanOrEqual(12);
    expect((await world.idsIn(address, "past|ask|", "past|ask}")).length).toBe(104);
  }, 120_000);

  it("is little for a tap while a session of twelve runs, and for the screens that follow it", async () => {
    const address = await world.made("river");
    const ada = await world.as("ada");
    for (const text of ["How do I begin?", "How do I end?", "What did I miss?"])
      await ada.agenda.add({
        ...address,
        text: `${text} ${"So much to say.".repeat(10)}`,
        mode: "advice",
      });
    const startsAt = later(world.clock.now(), { days: 2 });
    const { session } = await ada.schedule.book({ ...address, startsAt, minutes: 60 });
    await world.runDue();
    await world.until(startsAt);
    const at = { ...address, session };
    await ada.schedule.start(at);
    await ada.agenda.run({ ...at, edition: 1, move: "skip" });
    const [first, second] = [await world.as("bo"), await world.as("cy")];
    // Their calendars have been looked after.
    for (const client of [first, second]) await client.circle.page(address);
    const tap = await world.cost(() => ada.agenda.run({ ...at, edition: 2, move: "next" }));
    expect(tap).toBeLessThanOrEqual(aims.tap);
    expect(await world.cost(() => first.circle.page(address))).toBeLessThanOrEqual(aims.page);
    expect(await world.cost(() => second.circle.page(address))).toBe(aims.keptPage);
  });

  it("is hardly more with three sessions ahead than with one", async () => {
    const address = await world.made("river");
    const ada = await world.as("ada");
    const time = { startsAt: later(world.clock.now(), { days: 2 }), minutes: 60 };
    await ada.schedule.book({ ...address, ...time });
    await world.runDue();
    const [one = 0] = await pageCosts(address);
    const other = await world.made("delta");
    await ada.schedule.book({ ...other, ...time, regular: true });
    await world.runDue();
    expect((await ada.schedule.dates(other)).dates).toHaveLength(3);
    const [three = 0, kept] = await pageCosts(other);
    expect(three).toBeLessThanOrEqual(aims.page);
    expect(three).toBeLessThanOrEqual(one + 1.5);
    expect(kept).toBe(aims.keptPage);
  });

  it("is little for a person in three circles who lists them", async () => {
    const mine = [];
    for (const name of ["river", "delta", "brook"]) mine.push(await world.made(name));
    const standing = "joined" as const;
    const listed = circlesWritten(
      { older: [] },
      mine.map((each) => ({ ...each, standing })),
    );
    const partition = personPartition(contoso, personCalled("ada"));
    await world.context.documents.commit(partition, listed, "listed");
    const ada = await world.as("ada");
    expect(await world.cost(() => ada.circle.mine())).toBeLessThanOrEqual(aims.mine);
    expect((await ada.circle.mine()).circles).toHaveLength(3);
  });

  it("is little for booking and answering in a circle of twelve, whatever they have written", async () => {
    const address = await world.made("river");
    await playSeason(world, address, 3);
    const [ada, bo] = [await world.as("ada"), await world.as("bo")];
    const time = { startsAt: later(world.clock.now(), { days: 2 }), minutes: 60 };
    let session: Awaited<ReturnType<typeof ada.schedule.book>>["session"] | undefined;
    const booking = await world.cost(async () => {
      ({ session } = await ada.schedule.book({ ...address, ...time }));
    });
    expect(booking).toBeLessThanOrEqual(aims.booking);
    await world.runDue();
    if (session === undefined) throw new Error("not booked");
    await bo.schedule.come({ ...address, session, coming: false });
    // What is left to do is one job: the session's card is kept true.
    expect(await world.cost(() => world.runDue())).toBeLessThanOrEqual(aims.job);
  });
});
