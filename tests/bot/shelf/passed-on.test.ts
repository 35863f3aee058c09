import type { Turn } from "../../../bot/ports/action.ts";
import type { Insertable } from "../../../bot/ports/extension.ts";
import { channelCalled } from "../../builders/ids.ts";
import { by, type ShelfWorld, secret, shelfWorld, words } from "./shelf-world.ts";

let world: ShelfWorld;
beforeEach(async () => {
  world = await shelfWorld();
});
afterEach(() => world.end());

describe("finding something to pass on", () => {
  const elsewhere = { conversation: channelCalled("elsewhere") };
  const find = (name: string, search = "", over: Partial<Turn> = {}) =>
    world.extension.find(search, world.turn(name, over));
  const put = async (name: string, over: object = {}) =>
    (await world.as(name)).shelf.add({
      ...world.circle,
      title: "Secret book",
      why: "Secret why",
      ...over,
    });

  it("offers all of the shelf at the circle's home, where members alone see it", async () => {
    const { resource } = await put("bo");
    const [item] = (await find("ada", "secret")) as Exclude<
      Awaited<ReturnType<typeof find>>,
      string
    >;
    expect(item).toMatchObject({ title: "Secret book" });
    expect(JSON.stringify(item?.card)).not.toContain("Secret");
    const view = { verb: "shelf.view" as const, ...world.circle, resource };
    expect(words(await world.press("cy", view))).toContain("Secret why");
    expect(words(await world.press("zoe", view))).not.toContain("Secret");
    await (await world.as("bo")).shelf.remove({ ...world.circle, resource });
    expect(words(await world.press("cy", view))).not.toContain("Secret");
  });

  it("passes on elsewhere one's own words, and of others' the link alone", async () => {
    await put("ada", { title: "Own words" });
    await put("bo", { link: "https://books.example/x" });
    await put("bo", { title: "Note of bo" });
    const items = (await find("ada", "", elsewhere)) as Exclude<
      Awaited<ReturnType<typeof find>>,
      string
    >;
    expect(items.map(({ title }) => title)).toEqual(["Own words", "Secret book"]);
    const [own, others] = items.map(({ card }) => JSON.stringify(card));
    expect(own).toContain("Own words");
    expect(others).toContain("books.example");
    expect(others).not.toMatch(/Secret|River|bo\b/);
    expect(JSON.stringify(items)).not.toContain('"refresh"');
  });

  it("passes on nobody else's words that were saved by oneself", async () => {
    const { request } = await world.save("ada", by("bo"));
    await (await world.as("bo")).shelf.allow({ ...world.circle, request, allowed: true });
    const items = await find("ada", "", elsewhere);
    expect(JSON.stringify(items)).toContain("A tip");
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  it("passes on elsewhere nothing that another member has worded since", async () => {
    const { resource } = await put("ada", { title: "Own words", link: "https://books.example/x" });
    const edited = { ...world.circle, resource, edition: 1, title: "Own words", why: "Bo says so" };
    await (await world.as("bo")).shelf.edit({ ...edited, link: "https://books.example/x" });
    const said = JSON.stringify(
      ((await find("ada", "", elsewhere)) as readonly Insertable[])[0]?.card,
    );
    expect(said).toContain("books.example");
    expect(said).not.toMatch(/Bo says so|Own words/);
  });

  it("answers well within two seconds, also from a full shelf", async () => {
    for (let n = 0; n < 60; n++) await put("ada", { title: `Own ${n}`, why: "x".repeat(280) });
    const began = performance.now();
    await find("ada", "own x", elsewhere);
    await world.extension.pick(by("ada"), world.turn("ada"));
    await world.extension.unfurl("http://localhost/tab/index.html", world.turn("ada"));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("says why there is nothing", async () => {
    expect(await find("zoe")).toBe("You are in no circle yet.");
    expect(await find("ada")).toContain("Nothing on the shelf yet");
    await put("bo");
    expect(await find("ada", "other")).toContain("Nothing on the shelf answers");
    expect(await find("ada", "", elsewhere)).toContain("Here you can pass on links");
  });
});

describe("a link to the app", () => {
  const tab = "http://localhost/tab/index.html";
  const unfurl = (name: string, link = tab, over: Partial<Turn> = {}) =>
    world.extension.unfurl(link, world.turn(name, over));

  it("says dates and counts at the circle's home, when a member writes it", async () => {
    const shown = await unfurl("ada", `${tab}#/shelf`);
    const said = JSON.stringify(shown);
    expect(shown?.card.version).toBe("1.3");
    expect(shown?.card.refresh).toBeUndefined();
    expect(said).toContain("3 members");
    expect(said).toContain("{{DATE(");
    expect(said).toContain("shelf");
    for (const word of ["River circle", "Leading", '"ada"']) expect(said).not.toContain(word);
  });

  it.each([
    ["by someone who is not in the circle", "zoe", tab, {}],
    ["in another conversation", "ada", tab, { conversation: channelCalled("elsewhere") }],
    ["to another address", "ada", "https://other.example/tab/index.html", {}],
    ["to another page of ours", "ada", "http://localhost/privacy", {}],
    ["that is none", "ada", "rubbish", {}],
  ])("says nothing %s", async (_how, name, link, over) => {
    expect(await unfurl(name, link, over)).toBeUndefined();
  });

  it("says nothing to whoever has left the conversation", async () => {
    world.directory.leaves("ada");
    expect(await unfurl("ada")).toBeUndefined();
  });
});
