import { people } from "../../infra/local/organisation/people.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { later } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, yusuf, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeEach(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  session = await booked(journey, circle);
});
afterEach(() => journey.world.stop());

const posts = async (title: RegExp) =>
  (await journey.said(grace, home)).filter((text) => title.test(text)).length;
const reminder = /Session tomorrow|Session soon/;
const prompt = /A minute to look back/;
const sleep = (to: string) => journey.world.clock.move({ to, asleep: true });
const begun = async () => {
  await journey.world.clock.move({ to: session.startsAt });
  const at = { ...circle.circle, session: session.session };
  await (await journey.as(amara)).schedule.start(at);
  for (const person of [jonas, yusuf])
    await (await journey.as(person)).schedule.attend({ ...at, present: true });
};

describe("what was due while the bot was down", () => {
  it("is sent once when it is back", async () => {
    await sleep(later(session.startsAt, { hours: -3 }));
    expect(await posts(/Session soon/)).toBe(1);
    await journey.world.clock.move({ minutes: 60 });
    expect(await posts(reminder)).toBe(1);
  });

  it("is not sent when it is too late to be of use", async () => {
    await sleep(later(session.startsAt, { minutes: -10 }));
    await journey.world.clock.move({ minutes: 5 });
    expect(await posts(reminder)).toBe(0);
  });

  it("closes a session that ran meanwhile, and prompts for it", async () => {
    await begun();
    await sleep(later(session.startsAt, { hours: 30 }));
    const page = await circle.page();
    expect(page.past[0]).toMatchObject({ state: "closed", session: session.session });
    expect(page.past[0]?.present).toHaveLength(3);
    expect(await posts(prompt)).toBe(1);
    await journey.world.clock.move({ days: 1 });
    expect(await posts(prompt)).toBe(1);
  });

  it("does not ask to look back on a session of a week ago", async () => {
    await begun();
    await sleep(later(session.startsAt, { days: 7 }));
    expect((await circle.page()).past[0]?.state).toBe("closed");
    expect(await posts(prompt)).toBe(0);
  });

  it("leaves a session that nobody was seen at as missed, and tells nobody off", async () => {
    const before = await journey.said(grace, home);
    await sleep(later(session.startsAt, { days: 2 }));
    expect((await circle.page()).past[0]?.state).toBe("missed");
    await journey.world.clock.move({ days: 4 });
    expect(await journey.said(grace, home)).toHaveLength(before.length);
  });

  it("books a session that was asked for just before, as one event", async () => {
    const at = { ...circle.circle, session: session.session };
    const product = await journey.as(amara);
    await product.schedule.cancel(at);
    await journey.settled();
    const [best] = (await product.schedule.propose(circle.circle)).proposals;
    const startsAt = best?.startsAt ?? session.startsAt;
    const { graph } = journey.world.microsoft365;
    const busy = { path: "/events", method: "POST", answer: 503, retryAfterSeconds: 30 } as const;
    graph.faults.inject({ ...busy, times: 1 });
    await product.schedule.book({ ...circle.circle, startsAt, minutes: 45 });
    await journey.settled();
    expect((await circle.next()).booking).toBe("asked");
    await sleep(later(journey.world.clock.now(), { hours: 1 }));
    await journey.settled();
    expect(await circle.next()).toMatchObject({ booking: "booked", startsAt });
    expect(graph.meetingChats().filter(({ cancelled }) => !cancelled)).toHaveLength(1);
  });
});

describe("a circle whose team takes the bot out, and lets it in again", () => {
  it("sleeps, hears once that the bot is back and nothing of what was due, and goes on where it was", async () => {
    const { hand, world } = journey;
    await hand.removeApp(amara, home);
    await world.teams.settled();
    await world.clock.move({ to: later(session.startsAt, { minutes: -5 }) });
    expect(await posts(reminder)).toBe(0);
    await hand.addApp(amara, home);
    await world.teams.settled();
    await world.clock.move({ minutes: 2 });
    expect(await posts(/I’m back/)).toBe(1);
    expect(await posts(reminder)).toBe(0);
    expect(await circle.next()).toMatchObject({
      booking: "booked",
      startsAt: session.startsAt,
      session: session.session,
    });
    await begun();
    await world.clock.move({ to: later(session.startsAt, { hours: 30 }) });
    expect((await circle.page()).past[0]).toMatchObject({ state: "closed" });
    expect(await posts(prompt)).toBe(1);
    expect(await posts(/I’m back/)).toBe(1);
  });
});
