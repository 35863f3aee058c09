import { changeCircle } from "../../../bot/circle/documents.ts";
import { tellPerson } from "../../../bot/circle/told/documents.ts";
import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld } from "../http/api-world.ts";

const bo = personCalled("bo");
const message = { card: card([text("It is your turn")]), summary: "Soon" };
const line = {
  kind: "turnComes",
  topic: "Whose turn it is",
  preview: "Soon",
  link: "https://teams.example/turns",
} as const;
const noticed = { ...message, notice: { home: channelCalled("river"), line } };

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: Awaited<ReturnType<typeof storedCircle>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  address = await storedCircle(world.context.documents, {
    circle: aCircle(),
    sessions: [aSession({ facilitator: personCalled("ada") })],
  });
});
afterEach(() => world.end());

const tell = (occasion: string, name = "bo", telling: typeof message = message) =>
  tellPerson(world.context, address, aMember(name), { session: "first", occasion }, telling);
const page = async (name: string) => (await world.as(name)).circle.page(address);
const settled = () => new Promise((done) => setTimeout(done, 50));

describe("someone whom the bot cannot write to", () => {
  beforeEach(async () => {
    world.messenger.closed.add(bo);
    await tell("a.turn");
  });

  it("reads so the next time they open the tab, and since when; the circle is written once", async () => {
    const before = await page("cy");
    world.clock.moveTo("2026-11-22T10:00:00Z");
    await tell("b.nudge");
    const { me, version } = await page("bo");
    expect(me.unreachedSince).toBe("2026-11-22T09:00:00Z");
    expect(version).toBe(before.version);
  });

  it("is a number to who facilitates next, nothing to anyone else, and a name to nobody", async () => {
    const [ada, cy] = [await page("ada"), await page("cy")];
    expect(ada.me).toMatchObject({ othersUnreached: 1 });
    expect(ada.me.unreachedSince).toBeUndefined();
    for (const key of ["unreachedSince", "othersUnreached"]) expect(cy.me).not.toHaveProperty(key);
    for (const { members } of [ada, cy]) expect(JSON.stringify(members)).not.toContain("unreached");
  });

  it("is tried again once they have opened the tab, and not before", async () => {
    await page("ada");
    await settled();
    expect(world.messenger.tried).toEqual([]);
    await page("bo");
    await settled();
    expect(world.messenger.tried).toEqual([bo]);
    expect((await page("bo")).me.unreachedSince).toBeDefined();
  });

  it("reads nothing of it any more once a message got through", async () => {
    world.messenger.closed.delete(bo);
    await tell("b.nudge");
    expect((await page("bo")).me.unreachedSince).toBeUndefined();
    expect((await page("ada")).me.othersUnreached).toBeUndefined();
  });

  it("reads nothing of it any more once they have written to the bot", async () => {
    world.messenger.closed.delete(bo);
    await page("bo");
    await settled();
    expect((await page("bo")).me.unreachedSince).toBeUndefined();
  });

  it("stays so where a line in the feed gets through and a card does not", async () => {
    world.notifier.feeds.open = true;
    await tell("b.nudge", "bo", noticed);
    expect((await page("bo")).me.unreachedSince).toBeDefined();
  });

  it("is never a reason not to see the circle", async () => {
    Object.assign(world.context.messenger, {
      closedSince: async () => {
        throw new Error("away");
      },
    });
    expect((await page("bo")).me.unreachedSince).toBeDefined();
    await settled();
    expect(world.lines.join("")).toContain("A visit is not noted.");
  });

  it("is not counted any more after leaving", async () => {
    await changeCircle(world.context, address, ({ circle: { value } }) => {
      const members = value.members.map((each) =>
        each.person === bo ? { ...each, standing: "left" as const } : each,
      );
      return ok({ circle: { ...value, members }, value: null });
    });
    expect((await page("ada")).me.othersUnreached).toBeUndefined();
  });
});

describe("someone whom the feed reaches", () => {
  it("hears nothing of a chat that is closed", async () => {
    world.messenger.closed.add(bo);
    world.notifier.feeds.open = true;
    await tell("a.turn", "bo", noticed);
    expect((await page("bo")).me.unreachedSince).toBeUndefined();
  });
});
