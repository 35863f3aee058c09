import type { RunningMove } from "../../../shared/agenda/move-running.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import type { AskId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

type World = Awaited<ReturnType<typeof apiWorld>>;

const session = aSession();
const { startsAt } = session;
let world: World;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeAll(async () => {
  world = await apiWorld(["ada", "bo", "cy", "eve"]);
  [ada, bo, cy] = [await world.as("ada"), await world.as("bo"), await world.as("cy")];
});
afterAll(() => world.end());
beforeEach(async () => {
  const circle = aCircle({ id: world.context.freshId() as CircleAddress["circle"] });
  const asks = ["first", "second"].map((name, index) =>
    anAsk({ id: askCalled(name), text: name, order: index + 1, by: personCalled("bo") }),
  );
  address = await storedCircle(world.context.documents, { circle, sessions: [session], asks });
  world.clock.moveTo(startsAt);
});

const at = () => ({ ...address, session: session.id });
const begin = (who = ada) => who.schedule.start(at());
const running = async (who = bo): Promise<RunningView> => {
  const { running: view } = await who.circle.page(address);
  if (!view) throw new Error("Nothing runs.");
  return view;
};
const tap = async (move: RunningMove, who = ada, edition?: number) =>
  who.agenda.run({ ...at(), move, edition: edition ?? (await running(who)).edition });
const here = async () => {
  const { segments, segment, step } = await running();
  return [segments[segment]?.kind, step];
};
const chosen = async (ask: AskId) => {
  const { agenda } = await ada.circle.page(address);
  const [found] = agenda.segments.filter((each) => each.kind === "ask" && each.ask.ask === ask);
  return found?.kind === "ask" ? found.ask : undefined;
};

describe("a session under way", () => {
  it("begins with the session, the same for everyone, and goes on at anyone's tap", async () => {
    await begin();
    expect(await running(cy)).toEqual(await running(ada));
    expect(await running()).toMatchObject({
      stepStartedAt: startsAt,
      speaker: personCalled("ada"),
    });
    await tap("next", cy);
    expect(await running()).toMatchObject({ speaker: personCalled("bo"), segment: 0 });
    await tap("skip", bo);
    expect(await here()).toEqual(["ask", 0]);
    await tap("back", ada);
    expect(await here()).toEqual(["check-in", 0]);
  });

  it("is begun once, also by a second tap a while later", async () => {
    await Promise.all([begin(ada), begin(bo)]);
    world.clock.moveTo(later(startsAt, { minutes: 3 }));
    await begin(cy);
    expect(await running()).toMatchObject({ stepStartedAt: startsAt, edition: 1 });
  });

  it("begins when another member starts in the facilitator's place", async () => {
    world.clock.moveTo(later(startsAt, { minutes: 5 }));
    await bo.rotation.startInstead(at());
    expect(await running()).toMatchObject({ stepStartedAt: later(startsAt, { minutes: 5 }) });
    await begin(cy);
    expect((await running()).edition).toBe(1);
  });

  it("moves once when two tap at once: one wins, the other sees what became of it", async () => {
    await begin();
    const taps = [tap("skip", ada, 1), tap("skip", bo, 1), tap("pause", cy, 1)];
    const answers = await Promise.all(taps);
    expect(answers.filter(({ moved }) => moved)).toHaveLength(1);
    expect((await running()).edition).toBe(2);
    expect(await tap("skip", ada, 1)).toEqual({ moved: false });
  });

  it("is told to everyone who listens, as one more version", async () => {
    await begin();
    const leaving = new AbortController();
    const news = await cy.live.circle(address, { signal: leaving.signal });
    const first = await news.next();
    const heard = news.next();
    await tap("pause", ada);
    const { version } = await cy.circle.page(address);
    expect((await heard).value).toMatchObject({ version });
    expect(first.value).toMatchObject({ version: version - 1 });
    expect((await running(cy)).pausedAt).toBe(startsAt);
    leaving.abort();
  });

  it("fits what comes into the time that is left, with what is added, moved and chosen meanwhile", async () => {
    await begin();
    world.clock.moveTo(later(startsAt, { minutes: 8 }));
    await tap("skip");
    const { ask } = await bo.agenda.add({ ...address, text: "third", mode: "advice" });
    const view = await running();
    const asks = view.segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
    expect(asks.slice(0, 2)).toEqual([askCalled("first"), askCalled("second")]);
    await bo.agenda.move({ ...address, ask, before: askCalled("second") });
    await bo.agenda.choose({ ...address, ask, edition: 1, protocol: "troika" });
    expect((await running()).segments[2]).toMatchObject({ ask, protocol: "troika" });
    const left = (await running()).segments.flatMap(({ steps }, index) => (index > 0 ? steps : []));
    expect(left.reduce((sum, minutes) => sum + minutes, 0)).toBe(37);
  });

  it("has reached what was begun; the rest waits for the next session", async () => {
    await begin();
    await tap("skip");
    await tap("back");
    await tap("skip");
    await cy.schedule.close(at());
    const page = await ada.circle.page(address);
    expect(page.running).toBeUndefined();
    const asks = page.agenda.segments.flatMap((each) =>
      each.kind === "ask" ? [each.ask.text] : [],
    );
    expect(asks).toEqual(["second"]);
    await expect(tap("next", ada, 2)).rejects.toMatchObject({ code: "not-found" });
  });

  it("has reached what was planned when it was closed without a tap", async () => {
    await begin();
    await bo.schedule.close(at());
    expect((await ada.circle.page(address)).agenda.segments).toHaveLength(3);
  });

  it("begins at a tap when the meeting has begun by itself, late as that may be", async () => {
    const circle = aCircle({ id: world.context.freshId() as CircleAddress["circle"] });
    const live = aSession({ state: "live", startedAt: startsAt, present: [personCalled("cy")] });
    address = await storedCircle(world.context.documents, { circle, sessions: [live] });
    expect((await ada.circle.page(address)).running).toBeUndefined();
    await expect(tap("next", ada, 1)).rejects.toMatchObject({ code: "not-found" });
    world.clock.moveTo(later(startsAt, { minutes: 10 }));
    await begin(cy);
    const { stepStartedAt, endsAt } = await running();
    expect([stepStartedAt, endsAt]).toEqual([
      later(startsAt, { minutes: 10 }),
      later(startsAt, { minutes: 45 }),
    ]);
  });

  it("passes over who has left, and lets them tap no more", async () => {
    await begin();
    await tap("skip");
    await bo.circle.leave(address);
    const view = await running(ada);
    expect([view.toSpeak, view.notHeard]).toEqual([[], [personCalled("cy")]]);
    await tap("pause", cy);
    await expect(tap("resume", bo, 3)).rejects.toMatchObject({ code: "not-found" });
  });

  it("has one in the room watch the chat, whoever said so last, and moves nothing by it", async () => {
    await begin();
    const watch = (who: Client, watches: boolean) => who.agenda.watch({ ...at(), watches });
    const { edition } = await running();
    await watch(bo, true);
    expect(await running()).toMatchObject({ edition, watcher: personCalled("bo") });
    await watch(cy, false);
    await watch(cy, true);
    await tap("skip", ada, edition);
    expect(await running()).toMatchObject({ watcher: personCalled("cy"), segment: 1 });
    await watch(cy, false);
    expect((await running()).watcher).toBeUndefined();
  });

  it("is not found by a stranger", async () => {
    await begin();
    await expect(tap("next", await world.as("eve"), 1)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("how an ask is worked on", () => {
  it("is any member's choice, and the one who was slower hears who was faster", async () => {
    const ask = askCalled("first");
    await ada.agenda.choose({ ...address, ask, edition: 1, protocol: "troika" });
    expect(await chosen(ask)).toMatchObject({ protocol: "troika", edition: 2 });
    const slower = bo.agenda.choose({ ...address, ask, edition: 1, protocol: "seas" });
    await expect(slower).rejects.toMatchObject({
      code: "changed-meanwhile",
      data: { by: personCalled("ada") },
    });
    await cy.agenda.choose({ ...address, ask, edition: 2, protocol: null });
    expect((await chosen(ask))?.protocol).toBeUndefined();
  });
});
