import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { AskId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { askCalled, personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import type { Client } from "../http/api-world.ts";
import { type RunningWorld, runningWorld, startsAt } from "./running-world.ts";

let world: RunningWorld;
let address: CircleAddress;
let ada: Client;
let bo: Client;
let cy: Client;

beforeAll(async () => {
  world = await runningWorld();
  ({ ada, bo, cy } = world);
});
afterAll(() => world.end());
beforeEach(async () => {
  address = await world.circle();
});

const chosen = async (ask: AskId) => {
  const { agenda } = await ada.circle.page(address);
  const [found] = agenda.segments.filter((each) => each.kind === "ask" && each.ask.ask === ask);
  return found?.kind === "ask" ? found.ask : undefined;
};

describe("a session under way", () => {
  it("begins with the session, the same for everyone, and goes on at anyone's tap", async () => {
    await world.begin();
    expect(await world.running(cy)).toEqual(await world.running(ada));
    expect(await world.running()).toMatchObject({
      stepStartedAt: startsAt,
      speaker: personCalled("ada"),
    });
    await world.tap("next", cy);
    expect(await world.running()).toMatchObject({ speaker: personCalled("bo"), segment: 0 });
    await world.tap("skip", bo);
    expect(await world.here()).toEqual(["ask", 0]);
    await world.tap("back", ada);
    expect(await world.here()).toEqual(["check-in", 0]);
  });

  it("is begun once, also by a second tap a while later", async () => {
    await Promise.all([world.begin(ada), world.begin(bo)]);
    world.clock.moveTo(later(startsAt, { minutes: 3 }));
    await world.begin(cy);
    expect(await world.running()).toMatchObject({ stepStartedAt: startsAt, edition: 1 });
  });

  it("begins when another member starts in the facilitator's place", async () => {
    world.clock.moveTo(later(startsAt, { minutes: 5 }));
    await bo.rotation.startInstead(world.at());
    expect(await world.running()).toMatchObject({ stepStartedAt: later(startsAt, { minutes: 5 }) });
    await world.begin(cy);
    expect((await world.running()).edition).toBe(1);
  });

  it("moves once when two tap at once: one wins, the other sees what became of it", async () => {
    await world.begin();
    const taps = [world.tap("skip", ada, 1), world.tap("skip", bo, 1), world.tap("pause", cy, 1)];
    const answers = await Promise.all(taps);
    expect(answers.filter(({ moved }) => moved)).toHaveLength(1);
    expect((await world.running()).edition).toBe(2);
    expect(await world.tap("skip", ada, 1)).toEqual({ moved: false });
  });

  it("is told to everyone who listens, as one more version", async () => {
    await world.begin();
    const leaving = new AbortController();
    const news = await cy.live.circle(address, { signal: leaving.signal });
    const first = await news.next();
    const heard = news.next();
    await world.tap("pause", ada);
    const { version } = await cy.circle.page(address);
    expect((await heard).value).toMatchObject({ version });
    expect(first.value).toMatchObject({ version: version - 1 });
    expect((await world.running(cy)).pausedAt).toBe(startsAt);
    leaving.abort();
  });

  it("fits what comes into the time that is left, with what is added, moved and chosen meanwhile", async () => {
    await world.begin();
    world.clock.moveTo(later(startsAt, { minutes: 8 }));
    await world.tap("skip");
    const { ask } = await bo.agenda.add({ ...address, text: "third", mode: "advice" });
    const view = await world.running();
    const asks = view.segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
    expect(asks.slice(0, 2)).toEqual([askCalled("first"), askCalled("second")]);
    await bo.agenda.move({ ...address, ask, before: askCalled("second") });
    await bo.agenda.choose({ ...address, ask, edition: 1, protocol: "troika" });
    expect((await world.running()).segments[2]).toMatchObject({ ask, protocol: "troika" });
    const left = (await world.running()).segments.flatMap(({ steps }, index) =>
      index > 0 ? steps : [],
    );
    expect(left.reduce((sum, minutes) => sum + minutes, 0)).toBe(37);
  });

  it("has reached what was begun; the rest waits for the next session", async () => {
    await world.begin();
    await world.tap("skip");
    await world.tap("back");
    await world.tap("skip");
    await cy.schedule.close(world.at());
    const page = await ada.circle.page(address);
    expect(page.running).toBeUndefined();
    const asks = page.agenda.segments.flatMap((each) =>
      each.kind === "ask" ? [each.ask.text] : [],
    );
    expect(asks).toEqual(["second"]);
    await expect(world.tap("next", ada, 2)).rejects.toMatchObject({ code: "not-found" });
  });

  it("has reached what was planned when it was closed without a tap", async () => {
    await world.begin();
    await bo.schedule.close(world.at());
    expect((await ada.circle.page(address)).agenda.segments).toHaveLength(3);
  });

  it("begins at a tap when the meeting has begun by itself, late as that may be", async () => {
    const live = aSession({ state: "live", startedAt: startsAt, present: [personCalled("cy")] });
    address = await world.circle({ sessions: [live], asks: [] });
    expect((await ada.circle.page(address)).running).toBeUndefined();
    await expect(world.tap("next", ada, 1)).rejects.toMatchObject({ code: "not-found" });
    world.clock.moveTo(later(startsAt, { minutes: 10 }));
    await world.begin(cy);
    const { stepStartedAt, endsAt } = await world.running();
    expect([stepStartedAt, endsAt]).toEqual([
      later(startsAt, { minutes: 10 }),
      later(startsAt, { minutes: 45 }),
    ]);
  });

  it("passes over who has left, and lets them tap no more", async () => {
    await world.begin();
    await world.tap("skip");
    await bo.circle.leave(address);
    const view = await world.running(ada);
    expect([view.toSpeak, view.notHeard]).toEqual([[], [personCalled("cy")]]);
    await world.tap("pause", cy);
    await expect(world.tap("resume", bo, 3)).rejects.toMatchObject({ code: "not-found" });
  });

  it("has one in the room watch the chat, whoever said so last, and moves nothing by it", async () => {
    await world.begin();
    const watch = (who: Client, watches: boolean) => who.agenda.watch({ ...world.at(), watches });
    const { edition } = await world.running();
    await watch(bo, true);
    expect(await world.running()).toMatchObject({ edition, watcher: personCalled("bo") });
    await watch(cy, false);
    await watch(cy, true);
    await world.tap("skip", ada, edition);
    expect(await world.running()).toMatchObject({ watcher: personCalled("cy"), segment: 1 });
    await watch(cy, false);
    expect((await world.running()).watcher).toBeUndefined();
  });

  it("is not found by a stranger", async () => {
    await world.begin();
    await expect(world.tap("next", await world.as("eve"), 1)).rejects.toMatchObject({
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
