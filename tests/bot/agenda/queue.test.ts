import { agendaActions } from "../../../bot/agenda/actions.ts";
import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const session = aSession();
const at = session.startsAt;

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeAll(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  [ada, bo, cy] = [await world.as("ada"), await world.as("bo"), await world.as("cy")];
});
afterAll(() => world.end());
beforeEach(async () => {
  world.clock.moveTo(later(at, { days: -3 }));
  const circle = aCircle({
    id: world.context.freshId() as CircleAddress["circle"],
    rhythm: { every: "fortnightly", minutes: 15 },
  });
  address = await storedCircle(world.context.documents, {
    circle,
    sessions: [{ ...session, minutes: 15 }],
  });
});

const asks = (who: Client, text: string, more: { neededBy?: never } = {}) =>
  who.agenda.add({ ...address, text, mode: "advice", ...more });
const line = async () => {
  const { segments, waiting } = (await bo.circle.page(address)).agenda;
  const planned = segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
  return { planned, waiting };
};
const texts = async () => {
  const { planned, waiting } = await line();
  return [planned.map(({ text }) => text), waiting.map(({ text }) => text)];
};

describe("the queue in a circle", () => {
  it("says of each ask which place it has, why, and on which day it is likely", async () => {
    await asks(ada, "first of ada");
    await asks(ada, "second of ada");
    await asks(bo, "first of bo");
    const { planned, waiting } = await line();
    expect(
      [...planned, ...waiting].map(({ text, place, why, after }) => [text, place, why, after]),
    ).toEqual([
      ["first of ada", 1, "never", 0],
      ["first of bo", 2, "never", 1],
      ["second of ada", 3, "again", 2],
    ]);
    expect([...planned, ...waiting].map((each) => each.at)).toEqual([
      at,
      later(at, { days: 14 }),
      later(at, { days: 28 }),
    ]);
  });

  it("says the same on the card and to whoever asks the bot", async () => {
    for (const who of [ada, bo, cy])
      await asks(who, `wish of ${who === ada ? "ada" : who === bo ? "bo" : "cy"}`);
    const { card } = (await agendaActions(world.context).run(
      { verb: "agenda.view", ...address },
      aTurn("cy", world.clock.now()),
    )) as { card: unknown };
    const day = later(at, { days: 28 });
    expect(JSON.stringify(card)).toContain(
      `Your ask “wish of cy” is no. 3 in line; likely on {{DATE(${day}, SHORT)}}.`,
    );
    expect(JSON.stringify(card)).not.toContain("“wish of bo” is no.");
  });

  it("lets whoever was not reached go before whoever was, and keeps what they asked", async () => {
    await asks(ada, "first of ada");
    await asks(bo, "first of bo");
    world.clock.moveTo(at);
    await ada.schedule.start({ ...address, session: session.id });
    await ada.schedule.close({ ...address, session: session.id });
    await asks(ada, "second of ada");
    await asks(cy, "first of cy");
    expect(await texts()).toEqual([["first of bo"], ["first of cy", "second of ada"]]);
  });

  it("leaves the time of whoever cannot come to others, and their place to them", async () => {
    await asks(ada, "first of ada");
    await asks(bo, "first of bo");
    await ada.schedule.come({ ...address, session: session.id, coming: false });
    expect(await texts()).toEqual([["first of bo"], ["first of ada"]]);
    expect((await line()).waiting[0]).toMatchObject({ place: 1, at: later(at, { days: 14 }) });
    world.clock.moveTo(at);
    await bo.schedule.start({ ...address, session: session.id });
    await bo.schedule.close({ ...address, session: session.id });
    expect(await texts()).toEqual([["first of ada"], []]);
  });

  it("stays as members move it by hand until the next session is over, and by itself once they move it back", async () => {
    const first = await asks(ada, "first of ada");
    const second = await asks(bo, "first of bo");
    await cy.agenda.move({ ...address, ask: second.ask, before: first.ask });
    expect(await texts()).toEqual([["first of bo"], ["first of ada"]]);
    expect((await line()).planned[0]?.why).toBe("placed");
    await cy.agenda.move({ ...address, ask: second.ask, before: null });
    expect((await line()).planned.map(({ why }) => why)).toEqual(["never"]);
    await cy.agenda.move({ ...address, ask: second.ask, before: first.ask });
    await asks(cy, "first of cy");
    world.clock.moveTo(at);
    await bo.schedule.start({ ...address, session: session.id });
    await bo.schedule.close({ ...address, session: session.id });
    expect(await texts()).toEqual([["first of ada"], ["first of cy"]]);
  });

  it("takes the asks of whoever leaves out of line at once, and nobody can bring them back", async () => {
    const { ask } = await asks(ada, "first of ada");
    await asks(bo, "first of bo");
    await ada.circle.leave(address);
    expect(await texts()).toEqual([["first of bo"], []]);
    await bo.agenda.restore({ ...address, ask }).catch(() => undefined);
    expect(await texts()).toEqual([["first of bo"], []]);
    expect((await line()).planned[0]).toMatchObject({ place: 1 });
  });

  it("lets anyone change what kind of help is wanted while the session runs", async () => {
    const { ask } = await asks(ada, "first of ada");
    world.clock.moveTo(at);
    await ada.schedule.start({ ...address, session: session.id });
    const { running } = await ada.circle.page(address);
    await ada.agenda.run({
      ...address,
      session: session.id,
      edition: running?.edition ?? 1,
      move: "skip",
    });
    await ada.agenda.edit({ ...address, ask, edition: 1, text: "first of ada", mode: "listening" });
    expect((await line()).planned[0]).toMatchObject({ mode: "listening" });
  });
});

describe("one's own asks", () => {
  it("are listed over one's circles with their places, and nobody else's", async () => {
    await asks(ada, "first of ada");
    await asks(bo, "first of bo");
    await bo.agenda.askQuickly({
      ...address,
      quick: "quickaskofbo000001" as never,
      text: "quick of bo",
    });
    await world.runDue();
    const partition = personPartition(contoso, personCalled("bo"));
    await world.context.documents.commit(
      partition,
      circlesWritten({ older: [] }, [{ ...address, standing: "joined" }]),
      "listed",
    );
    const { circles } = await bo.agenda.mine();
    expect(circles).toMatchObject([
      {
        circle: address,
        asks: [{ text: "first of bo", place: 2 }],
        quick: [{ text: "quick of bo" }],
      },
    ]);
    expect(JSON.stringify(circles)).not.toContain("first of ada");
    expect((await cy.agenda.mine()).circles).toEqual([]);
  });
});
