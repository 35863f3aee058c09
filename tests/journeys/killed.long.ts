import { setTimeout as wait } from "node:timers/promises";
import { childHeardBy } from "../../infra/local/bot-child.ts";
import { people } from "../../infra/local/organisation/people.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { later } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, home, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeAll(async () => {
  journey = await aJourney({ bot: childHeardBy(() => {}) });
  circle = await aPlayedCircle(journey);
});

const posts = async (title: RegExp) =>
  (await journey.said(grace, home)).filter((text) => title.test(text)).length;
const at = () => ({ ...circle.circle, session: session.session });

/** Ended with SIGKILL, and back after a while; whatever it held a lease on is free again. */
async function killed(): Promise<void> {
  await journey.world.bot.kill();
  journey.world.microsoft365.graph.faults.clear();
  await wait(300);
  await journey.world.bot.start();
  await journey.world.clock.move({ minutes: 3 });
}

describe("killed in the middle of booking", () => {
  it.each([0, 150, 300, 600])("after %i ms, it ends with one event", async (ms) => {
    const { faults } = journey.world.microsoft365.graph;
    const product = await journey.as(amara);
    const [best] = (await product.schedule.propose(circle.circle)).proposals;
    if (!best) throw new Error("Nobody has time.");
    faults.slow(200);
    await product.schedule.book({ ...circle.circle, startsAt: best.startsAt, minutes: 45 });
    await wait(ms);
    await killed();
    session = await circle.next();
    expect(session).toMatchObject({ booking: "booked", meetingApp: "added" });
    expect(journey.events()).toHaveLength(1);
    expect(session.joinUrl).toBe(journey.events()[0]?.joinUrl);
    await product.schedule.cancel(at());
    await journey.world.clock.move({ minutes: 1 });
    expect(journey.events()).toHaveLength(0);
  });
});

describe("killed as soon as something is posted", () => {
  it("repeats it once at most", async () => {
    const before = await posts(/Next session/);
    const product = await journey.as(amara);
    const [best] = (await product.schedule.propose(circle.circle)).proposals;
    if (!best) throw new Error("Nobody has time.");
    await product.schedule.book({ ...circle.circle, startsAt: best.startsAt, minutes: 45 });
    while ((await posts(/Next session/)) === before) await wait(5);
    await killed();
    session = await circle.next();
    const repeats = (await posts(/Next session/)) - before;
    expect(repeats).toBeGreaterThanOrEqual(1);
    expect(repeats).toBeLessThanOrEqual(2);
  });

  it("sends the reminder that was due while it was down, once", async () => {
    await journey.world.bot.kill();
    await journey.world.clock.move({ to: later(session.startsAt, { hours: -20 }), asleep: true });
    await journey.world.clock.move({ minutes: 30 });
    expect(await posts(/Session tomorrow/)).toBe(1);
  });
});

describe("killed in the middle of closing", () => {
  it("keeps what it acknowledged, closes once and prompts", async () => {
    await journey.world.clock.move({ to: session.startsAt });
    const product = await journey.as(amara);
    await product.schedule.start(at());
    const present = [jonas, yusuf, priya, mateo];
    for (const person of present)
      await (await journey.as(person)).schedule.attend({ ...at(), present: true });
    await killed();
    expect((await circle.next()).present).toHaveLength(5);

    const closing = product.schedule.close(at()).catch(() => undefined);
    await wait(5);
    await killed();
    await closing;
    await product.schedule.close(at()).catch(() => undefined);
    await journey.world.clock.move({ minutes: 10 });
    const { past, turns } = await circle.page();
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({ state: "closed" });
    expect(turns[0]?.person).not.toBe(past[0]?.facilitator);
    const prompts = await posts(/A minute to look back/);
    expect(prompts).toBeGreaterThanOrEqual(1);
    expect(prompts).toBeLessThanOrEqual(2);
  });

  it("counts a pulse that was acknowledged, and publishes it while it was down", async () => {
    for (const person of [amara, jonas, yusuf, priya, mateo])
      await (await journey.as(person)).reflection.pulse({ ...at(), worth: "yes", got: "partly" });
    await journey.world.bot.kill();
    const days = later(journey.world.clock.now(), { days: 4 });
    await journey.world.clock.move({ to: days, asleep: true });
    expect((await circle.page()).pulses[0]?.result).toMatchObject({ state: "shown", answers: 5 });
  });
});
