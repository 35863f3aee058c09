import { ORPCError, safe } from "@orpc/client";
import { shelfActions } from "../../../bot/shelf/actions.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { ShelfAction } from "../../../shared/contract/shelf.ts";
import type { ResourceId } from "../../../shared/kernel/ids.ts";
import { type CalendarDate, instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled, resourceCalled } from "../../builders/ids.ts";
import { aResource } from "../../builders/resource.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

const begin = instant("2026-11-24T15:00:00Z");
const aged = later(begin, { days: 182 });

let world: Awaited<ReturnType<typeof apiWorld>>;
let circle: CircleAddress;
let ada: Client;
let bo: Client;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  circle = await storedCircle(world.context.documents, {
    circle: aCircle({ members: ["ada", "bo", "cy"].map((name) => aMember(name)) }),
  });
  ada = await world.as("ada");
  bo = await world.as("bo");
  world.clock.moveTo(begin);
});
afterEach(() => world.end());

const add = async (over: object = {}, who = ada): Promise<ResourceId> =>
  (await who.shelf.add({ ...circle, title: "A book", why: "It helped", ...over })).resource;
const shelf = async () => (await bo.circle.page(circle)).shelf;
const away = async () => (await bo.shelf.away(circle)).away;
const refusal = async (call: Promise<unknown>) => {
  const { error } = await safe(call);
  return error instanceof ORPCError ? error.code : "it was not refused";
};
const press = (name: string, action: ShelfAction) =>
  shelfActions(world.context).run(action, aTurn(name, world.clock.now()));
const asked = () =>
  world.messenger.sent.filter(({ message }) => message.summary === "Is it still true?");
const runAt = async (at: typeof begin) => {
  world.clock.moveTo(at);
  await world.runDue();
};

describe("the shelf", () => {
  it("keeps a topic as the circle writes it", async () => {
    await add({ topic: "Saying no" });
    const second = await add({ topic: " saying NO " });
    await bo.shelf.edit({
      ...circle,
      resource: second,
      edition: 1,
      title: "B",
      why: "",
      topic: "SAYING NO",
    });
    expect((await shelf()).map(({ topic }) => topic)).toEqual(["Saying no", "Saying no"]);
  });

  it.each(["https://bank.example@evil.example", "https://xn--pple-43d.com", "file:///etc/passwd"])(
    "refuses the link %s",
    async (link) => {
      await expect(add({ link })).rejects.toMatchObject({ status: 400 });
    },
  );

  it("stands beside an ask, and can be taken away again", async () => {
    const { ask } = await ada.agenda.add({ ...circle, text: "How?", mode: "advice" });
    const resource = await add();
    const attach = (attached: boolean) => bo.shelf.attach({ ...circle, resource, ask, attached });
    await attach(true);
    await attach(true);
    expect((await shelf())[0]?.asks).toEqual([ask]);
    await attach(false);
    expect((await shelf())[0]?.asks).toEqual([]);
    await ada.agenda.remove({ ...circle, ask });
    expect(await refusal(attach(true))).toBe("not-found");
    const made = await add({ ask });
    expect((await shelf()).find(({ resource: id }) => id === made)?.asks).toEqual([ask]);
  });

  it("puts away what is not true any more, and takes it back", async () => {
    const resource = await add();
    const judge = (verdict: "still" | "was" | "open") =>
      bo.shelf.judge({ ...circle, resource, verdict });
    await judge("was");
    await judge("was");
    expect(await shelf()).toEqual([]);
    expect(await away()).toMatchObject([{ resource, wasTrue: true }]);
    await judge("open");
    expect(await away()).toEqual([]);
    expect(await shelf()).toMatchObject([{ resource }]);
    await judge("was");
    await judge("still");
    expect(await shelf()).toMatchObject([{ resource, askedFrom: later(begin, { days: 182 }) }]);
    await bo.shelf.remove({ ...circle, resource });
    expect(await refusal(judge("was"))).toBe("not-found");
  });

  it("removes what was true once, and brings it back there", async () => {
    const resource = await add();
    const on = { ...circle, resource };
    await bo.shelf.judge({ ...on, verdict: "was" });
    await ada.shelf.remove(on);
    expect([await shelf(), await away()]).toEqual([[], []]);
    await ada.shelf.restore(on);
    expect(await away()).toMatchObject([{ resource }]);
    const zoes = { ...on, resource: resourceCalled("nothing") };
    expect(await refusal(ada.shelf.remove(zoes))).toBe("not-found");
  });

  it("brings nothing back onto a full shelf", async () => {
    const resource = await add();
    await bo.shelf.judge({ ...circle, resource, verdict: "was" });
    for (let n = 0; n < 60; n++) await add({ resource: resourceCalled(`full${n}end`) });
    const back = bo.shelf.judge({ ...circle, resource, verdict: "open" });
    expect(await refusal(back)).toBe("too-many");
  });

  it("lets two put away the same thing at once", async () => {
    const resource = await add();
    const judging = { ...circle, resource, verdict: "was" as const };
    await Promise.all([ada.shelf.judge(judging), bo.shelf.judge(judging)]);
    expect(await away()).toHaveLength(1);
  });
});

describe("still true?", () => {
  it("is asked once, after half a year, of whoever put it there, without saying what it is", async () => {
    await add({ title: "Secret title" });
    await runAt(later(aged, { hours: -1 }));
    expect(asked()).toEqual([]);
    await runAt(aged);
    await runAt(later(aged, { days: 400 }));
    expect(asked().map(({ to }) => to)).toMatchObject([{ person: personCalled("ada") }]);
    expect(JSON.stringify(asked())).not.toContain("Secret");
  });

  it("is asked by the page, from the same day on", async () => {
    await add();
    expect((await shelf())[0]?.askedFrom).toBe(aged);
  });

  it("is answered on the card, and taken back", async () => {
    const resource = await add({ title: "Old wisdom" });
    await runAt(aged);
    const on = { ...circle, resource };
    const seen = async (action: ShelfAction) => JSON.stringify(await press("ada", action));
    expect(await seen({ verb: "shelf.still", ...on })).toContain("Old wisdom");
    expect(await seen({ verb: "shelf.judge", ...on, verdict: "was" })).toContain("put away");
    expect(await away()).toHaveLength(1);
    expect(await seen({ verb: "shelf.judge", ...on, verdict: "open" })).toContain("Not any more");
    expect(await seen({ verb: "shelf.judge", ...on, verdict: "still" })).toContain("Thank you");
    expect((await shelf())[0]?.askedFrom).toBe(later(aged, { days: 182 }));
    await ada.shelf.remove(on);
    expect(await seen({ verb: "shelf.still", ...on })).not.toContain("Old wisdom");
  });

  it("shows nothing to whoever is not in the circle", async () => {
    const resource = await add({ title: "Old wisdom" });
    const answer = await press("zoe", { verb: "shelf.still", ...circle, resource });
    expect(answer).toEqual({ say: expect.not.stringContaining("wisdom") });
    await press("zoe", { verb: "shelf.judge", ...circle, resource, verdict: "was" });
    expect(await shelf()).toHaveLength(1);
  });

  it("is not asked about what was removed, changed by then, or put there by someone who left or takes a break", async () => {
    const removed = await add();
    await ada.shelf.remove({ ...circle, resource: removed });
    const resource = await add();
    await add({}, bo);
    await add({}, await world.as("cy"));
    world.clock.moveTo(later(aged, { days: -3 }));
    await bo.circle.leave(circle);
    await (await world.as("cy")).circle.pause({ ...circle, until: "2027-06-20" as CalendarDate });
    await ada.shelf.judge({ ...circle, resource, verdict: "still" });
    await runAt(aged);
    expect(asked()).toEqual([]);
  });

  it("counts as answered by whoever changes it", async () => {
    const resource = await add();
    world.clock.moveTo(aged);
    const edit = { ...circle, resource, edition: 1, title: "Newer", why: "" };
    await bo.shelf.edit(edit);
    await bo.shelf.edit(edit);
    expect((await shelf())[0]?.askedFrom).toBe(later(aged, { days: 182 }));
  });
});

it("reads what an earlier build has put on a shelf, with a link that nobody may add today", async () => {
  const documents = world.context.documents;
  const id = "olderfresh0000000000" as CircleAddress["circle"];
  const older = await storedCircle(documents, {
    circle: aCircle({ id }),
    resources: [aResource({ link: "https://user@example.com/" })],
  });
  expect((await ada.circle.page(older)).shelf).toMatchObject([{ title: "The Coaching Habit" }]);
});
