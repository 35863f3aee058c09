import { ORPCError, safe } from "@orpc/client";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

type World = Awaited<ReturnType<typeof apiWorld>>;

let world: World;
let circle: CircleAddress;
let ada: Client;
let bo: Client;

beforeAll(async () => {
  world = await apiWorld(["ada", "bo", "cy", "zoe"]);
  ada = await world.as("ada");
  bo = await world.as("bo");
});
afterAll(() => world.end());
beforeEach(async () => {
  const id = aCircle({ id: world.context.freshId() as CircleAddress["circle"] });
  circle = await storedCircle(world.context.documents, { circle: id });
});

const asked = async () => {
  const { agenda } = await ada.circle.page(circle);
  const heard = agenda.segments.flatMap((segment) => (segment.kind === "ask" ? [segment.ask] : []));
  return [...heard, ...agenda.waiting];
};
const texts = async () => (await asked()).map(({ text }) => text);
const add = (text: string) => ada.agenda.add({ ...circle, text, mode: "listening" });

/** What the refusal says; fails the test when there was none. */
async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const { error } = await safe(call);
  if (!(error instanceof ORPCError)) throw new Error("It was not refused");
  return { code: error.code, data: error.data };
}

describe("an agenda that members keep together", () => {
  it("shows what one adds to the others, in order", async () => {
    await add("first");
    await bo.agenda.add({ ...circle, text: "second", mode: "advice" });
    expect((await asked()).map(({ text, mode, by }) => [text, mode, by])).toEqual([
      ["first", "listening", personCalled("ada")],
      ["second", "advice", personCalled("bo")],
    ]);
  });

  it("lets anyone move, take away and bring back", async () => {
    const ids = [];
    for (const text of ["first", "second", "third"]) ids.push((await add(text)).ask);
    const [first, , third] = ids;
    if (!(first && third)) throw new Error("not added");
    await bo.agenda.move({ ...circle, ask: third, before: first });
    expect(await texts()).toEqual(["third", "first", "second"]);
    await bo.agenda.remove({ ...circle, ask: first });
    expect(await texts()).toEqual(["third", "second"]);
    await ada.agenda.restore({ ...circle, ask: first });
    expect(await texts()).toEqual(["third", "first", "second"]);
  });

  it("keeps the first of two edits and tells the second who was first", async () => {
    const { ask } = await add("rough");
    await bo.agenda.edit({ ...circle, ask, edition: 1, text: "better", mode: "feedback" });
    const late = ada.agenda.edit({ ...circle, ask, edition: 1, text: "mine", mode: "advice" });
    expect(await refusal(late)).toEqual({
      code: "changed-meanwhile",
      data: { by: personCalled("bo"), name: "bo" },
    });
    expect(await texts()).toEqual(["better"]);
  });

  it("takes a link away when an edit leaves it out", async () => {
    const { ask } = await ada.agenda.add({
      ...circle,
      text: "look at this",
      mode: "feedback",
      link: "https://talk.example",
    });
    await ada.agenda.edit({ ...circle, ask, edition: 1, text: "look", mode: "feedback" });
    expect((await asked())[0]).not.toHaveProperty("link");
  });

  it("holds thirty asks and kindly no more, brought back ones too", async () => {
    const { ask } = await add("taken away");
    await ada.agenda.remove({ ...circle, ask });
    for (let count = 0; count < 30; count++) await add(`ask ${count}`);
    expect(await refusal(add("one more"))).toMatchObject({ code: "too-many" });
    const back = ada.agenda.restore({ ...circle, ask });
    expect(await refusal(back)).toMatchObject({ code: "too-many" });
    expect(await texts()).toHaveLength(30);
  });

  it("has an ask once, however often its adding is sent", async () => {
    const sent = { ...circle, ask: askCalled("mine"), text: "once", mode: "advice" } as const;
    await Promise.all([ada.agenda.add(sent), ada.agenda.add(sent)]);
    expect(await ada.agenda.add(sent)).toEqual({ ask: askCalled("mine") });
    expect(await texts()).toEqual(["once"]);
  });

  it("does not take what was removed for something to edit", async () => {
    const { ask } = await add("gone");
    await ada.agenda.remove({ ...circle, ask });
    const late = bo.agenda.edit({ ...circle, ask, edition: 1, text: "late", mode: "advice" });
    expect(await refusal(late)).toMatchObject({ code: "not-found" });
    await ada.agenda.restore({ ...circle, ask });
    expect(await texts()).toEqual(["gone"]);
  });

  it.each([
    ["no words", { text: " ", mode: "listening" as const }],
    ["too many words", { text: "x".repeat(281), mode: "listening" as const }],
    ["a link that runs", { text: "see", mode: "advice" as const, link: "javascript:alert(1)" }],
  ])("refuses %s and keeps what was there", async (_, ask) => {
    await add("here before");
    expect(await refusal(ada.agenda.add({ ...circle, ...ask }))).toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await texts()).toEqual(["here before"]);
  });

  it("is not there for someone of the conversation who is not in the circle", async () => {
    const zoe = await world.as("zoe");
    const { ask } = await add("inside");
    for (const call of [
      zoe.agenda.add({ ...circle, text: "hello", mode: "advice" }),
      zoe.agenda.remove({ ...circle, ask }),
      zoe.shelf.add({ ...circle, title: "hello", why: "" }),
    ]) {
      expect(await refusal(call)).toMatchObject({ code: "not-found" });
    }
    expect(await texts()).toEqual(["inside"]);
  });

  it("loses nothing when several add at once", async () => {
    await Promise.all(
      ["a", "b", "c", "d", "e"].map((text) => bo.agenda.add({ ...circle, text, mode: "advice" })),
    );
    expect((await texts()).toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("a shelf that members keep together", () => {
  const titles = async () => (await bo.circle.page(circle)).shelf.map(({ title }) => title);

  it("keeps what is put there, edited, moved, taken away and brought back", async () => {
    const { resource } = await ada.shelf.add({ ...circle, title: "A book", why: "It helped" });
    const { resource: second } = await bo.shelf.add({ ...circle, title: "A talk", why: "" });
    await bo.shelf.edit({
      ...circle,
      resource,
      edition: 1,
      title: "The book",
      why: "",
      basis: "done",
    });
    await ada.shelf.move({ ...circle, resource: second, before: resource });
    expect(await titles()).toEqual(["A talk", "The book"]);
    await ada.shelf.remove({ ...circle, resource: second });
    expect(await titles()).toEqual(["The book"]);
    await ada.shelf.restore({ ...circle, resource: second });
    expect(await titles()).toEqual(["A talk", "The book"]);
  });

  it("tells a late editor who was first", async () => {
    const { resource } = await ada.shelf.add({ ...circle, title: "A book", why: "" });
    await bo.shelf.edit({ ...circle, resource, edition: 1, title: "The book", why: "" });
    const late = ada.shelf.edit({ ...circle, resource, edition: 1, title: "Mine", why: "" });
    expect(await refusal(late)).toMatchObject({ code: "changed-meanwhile", data: { name: "bo" } });
  });
});
