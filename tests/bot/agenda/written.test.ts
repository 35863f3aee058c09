import { circlePartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import type { Client } from "../http/api-world.ts";
import { part, round, type WrittenWorld, writtenWorld } from "./written-world.ts";

let world: WrittenWorld;
let circle: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;
beforeEach(async () => {
  world = await writtenWorld();
  ({ circle, ada, bo, cy } = world);
});
afterEach(() => world.end());

const posts = () =>
  world.messenger.sent.filter(({ message }) => JSON.stringify(message.card).includes("in writing"));
const inSeconds = async (seconds: number) => {
  world.clock.moveTo(later(world.clock.now(), { seconds }));
  await world.runDue();
};
describe("a round in writing", () => {
  it("is the session's own parts, with the ask's protocol, for everyone alike", async () => {
    await world.open();
    await world.open();
    const view = await world.read(cy);
    expect(view.segments.map(({ kind }) => kind)).toEqual(["check-in", "ask", "round"]);
    expect(view.asks).toEqual([{ segment: 1, text: "How do I say no?", mode: "advice" }]);
    expect(view).toMatchObject({ wrote: 0, of: 3, extended: false });
    expect((await bo.circle.page(circle)).written).toMatchObject({ round, wrote: 0, of: 3 });
  });

  it("is one at a time, and taken back before anyone is told", async () => {
    await world.open();
    const other = sessionId.parse("roundinwriting02");
    await expect(world.open(bo, other)).rejects.toMatchObject({ code: "already-open" });
    await bo.agenda.dropWritten({ ...circle, round });
    await bo.agenda.dropWritten({ ...circle, round });
    await inSeconds(20);
    expect(posts()).toEqual([]);
    expect((await ada.circle.page(circle)).written).toBeUndefined();
    await world.open(bo, other);
    await inSeconds(20);
    await expect(ada.agenda.dropWritten({ ...circle, round: other })).rejects.toMatchObject({
      code: "has-begun",
    });
  });

  it("holds a mirror up before advice, and shows others' words to who has written their own", async () => {
    await world.open();
    await world.write(bo, 1, 0, "It is about my old team.");
    expect(part(await world.read(cy), 1, 0)).toMatchObject({
      texts: [{ by: personCalled("bo"), text: "It is about my old team." }],
    });
    await expect(world.write(ada, 1, 3, "Just say it.")).rejects.toMatchObject({
      code: "earlier-first",
    });
    await expect(world.write(ada, 1, 0, "Not mine")).rejects.toMatchObject({ code: "not-yours" });
    await world.write(ada, 1, 1, "Whom do you mean?");
    await world.write(ada, 1, 2, "You feel torn.");
    await world.write(ada, 1, 3, "Try it once.");
    const cys = await world.read(cy);
    expect(part(cys, 1, 1)).toEqual({ segment: 1, step: 1, write: "now" });
    expect(part(cys, 1, 3)).toEqual({ segment: 1, step: 3, write: "later" });
    await world.write(cy, 1, 1, "Since when?");
    expect(part(await world.read(cy), 1, 1)?.texts).toEqual([
      { by: personCalled("ada"), text: "Whom do you mean?" },
    ]);
    expect(await world.read(bo)).toMatchObject({ wrote: 3 });
  });

  it("takes one's words away at once, also once it is over", async () => {
    await world.open();
    await world.write(cy, 0, 0, "Tired of Pat from sales");
    await world.write(cy, 0, 0, "");
    expect(part(await world.read(cy), 0, 0)).toEqual({ segment: 0, step: 0, write: "now" });
    expect((await world.read(ada)).wrote).toBe(0);
    await world.write(cy, 0, 0, "Still tired");
    await world.passes({ days: 4 });
    await expect(world.write(cy, 0, 0, "Other words")).rejects.toMatchObject({ code: "over" });
    await world.write(cy, 0, 0, "");
    expect(JSON.stringify(await world.read(ada))).not.toContain("tired");
    expect(world.lines.join()).not.toContain("tired");
  });

  it("posts that it is open and what became of it, once each, with dates and counts alone", async () => {
    await world.open();
    await inSeconds(20);
    await world.write(ada, 0, 0, "Fine");
    await world.write(bo, 0, 0, "Well");
    await inSeconds(90);
    expect(posts().filter(({ activity }) => activity === undefined)).toHaveLength(1);
    expect(JSON.stringify(posts().at(-1)?.message.card)).toContain("2 of 3 have written");
    await world.passes({ days: 3 });
    await world.passes({ days: 1 });
    const sent = posts().filter(({ activity }) => activity === undefined);
    expect(sent.map(({ message }) => message.summary)).toEqual([
      "A round in writing",
      "The round in writing is over",
    ]);
    for (const { message } of posts())
      for (const words of ["Fine", "Well", "ada", "How do I say no?"])
        expect(JSON.stringify(message.card)).not.toContain(`"${words}`);
    expect((await ada.circle.page(circle)).written?.closedAt).toBeDefined();
  });

  it("has reached the asks that were answered; the others wait, and nobody's turn moves", async () => {
    await cy.agenda.add({ ...circle, text: "Look at my plan", mode: "feedback" });
    const turns = (await ada.circle.page(circle)).turns;
    await world.open();
    await world.write(ada, 1, 1, "Whom do you mean?");
    await world.passes({ days: 3 });
    const page = await ada.circle.page(circle);
    const asks = page.agenda.segments.flatMap((each) =>
      each.kind === "ask" ? [each.ask.text] : [],
    );
    expect(asks).toEqual(["Look at my plan"]);
    expect(page.turns).toEqual(turns);
    expect((await world.read(bo)).asks[0]).toMatchObject({ text: "How do I say no?" });
  });

  it("leaves nothing of what it has reached where nothing is kept any more by then", async () => {
    await world.open();
    await world.write(ada, 1, 1, "Whom do you mean?");
    await world.passes({ hours: 60 });
    await ada.charter.keep({ ...circle, kept: false });
    await world.passes({ hours: 13 });
    expect((await ada.circle.page(circle)).written?.closedAt).toBeDefined();
    const partition = circlePartition(circle.tenant, circle.circle);
    expect(await world.context.documents.list(partition, "ask")).toEqual([]);
  });

  it("is given more days once, by anyone, and closes by its new date", async () => {
    await world.open();
    const { endsAt } = await world.read(ada);
    await Promise.all(
      [bo, cy].map((who) => who.agenda.extendWritten({ ...circle, round, more: true })),
    );
    expect(await world.read(ada)).toMatchObject({
      extended: true,
      endsAt: later(endsAt, { days: 3 }),
    });
    await bo.agenda.extendWritten({ ...circle, round, more: false });
    await bo.agenda.extendWritten({ ...circle, round, more: true });
    await world.passes({ days: 4 });
    expect((await world.read(ada)).closedAt).toBeUndefined();
    await world.passes({ days: 3 });
    expect((await world.read(ada)).closedAt).toBeDefined();
    await expect(bo.agenda.extendWritten({ ...circle, round, more: true })).rejects.toMatchObject({
      code: "over",
    });
  });

  it("ends at its time though nobody was there to close it", async () => {
    await world.open();
    await world.write(ada, 0, 0, "Fine");
    world.clock.moveTo(later(world.clock.now(), { days: 9 }));
    await expect(world.write(bo, 0, 0, "Late")).rejects.toMatchObject({ code: "over" });
    expect(part(await world.read(bo), 0, 0)?.texts).toHaveLength(1);
    await world.runDue();
    const sent = posts().filter(({ activity }) => activity === undefined);
    expect(sent.map(({ message }) => message.summary)).toEqual(["The round in writing is over"]);
  });

  it("stays to be read after the next one is open", async () => {
    await world.open();
    await world.write(ada, 0, 0, "The first time");
    await world.passes({ days: 4 });
    const other = sessionId.parse("roundinwriting02");
    await world.open(bo, other);
    expect(JSON.stringify(await world.read(cy))).toContain("The first time");
    expect((await world.read(cy, other)).wrote).toBe(0);
    await world.write(ada, 0, 0, "");
    expect(JSON.stringify(await world.read(cy))).not.toContain("The first time");
  });

  it("is not found by strangers, by whoever has left, and nothing of it is said in a log", async () => {
    await world.open();
    await world.write(cy, 0, 0, "Among ourselves");
    const eve = await world.as("eve");
    for (const call of [world.read(eve), world.write(eve, 0, 0, "Hello"), world.open(eve)])
      await expect(call).rejects.toMatchObject({ code: "not-found" });
    await bo.circle.leave(circle);
    await expect(world.read(bo)).rejects.toMatchObject({ code: "not-found" });
    expect(world.lines.join()).not.toContain("Among ourselves");
  });
});
