import { people } from "../../infra/local/organisation/people.ts";
import { later } from "../../shared/time/instant.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home, type PlayedCircle } from "./played-circle.ts";
import { setting } from "./setting.ts";

const { amara, jonas, grace } = people;
const post = "^POST .*activities";

let journey: Journey;
let circle: PlayedCircle;
beforeEach(async () => {
  journey = await aJourney({ settings: { LOG_LEVEL: "silent" } });
});
afterEach(() => journey.world.stop());

const broken = () =>
  journey.world.microsoft365.graph.faults.inject({
    path: "/events",
    method: "POST",
    answer: 500,
    times: 10_000,
  });
const titled = async (title: RegExp) =>
  (await journey.messages(grace, home)).filter(({ cards }) => title.test(cardText(cards)));

describe("calendars that are broken for hours", () => {
  beforeEach(async () => {
    circle = await aPlayedCircle(journey);
    broken();
    await booked(journey, circle);
  });

  it("take the session by themselves when they are back", async () => {
    const since = (await circle.page()).calendars?.since ?? "";
    await journey.world.clock.move({ minutes: 8 * 60 });
    expect((await circle.next()).booking).toBe("asked");
    // Each process knows for itself; one that was killed begins to know anew.
    const known = setting() === "two" ? {} : { since };
    expect((await circle.page()).calendars).toMatchObject({ what: "silent", ...known });
    journey.world.microsoft365.graph.faults.clear();
    await journey.world.clock.move({ minutes: 30 });
    if (setting() !== "two") expect((await circle.page()).calendars).toBeUndefined();
    expect((await circle.next()).booking).toBe("booked");
    expect(journey.events()).toHaveLength(1);
  });

  it("let anyone try again after ten minutes, at another time too, and end with one event", async () => {
    const { startsAt } = await circle.next();
    await journey.world.clock.move({ minutes: 15 });
    const now = journey.world.clock.now();
    expect((await circle.next()).takeOverFrom?.localeCompare(now)).toBeLessThan(0);
    journey.world.microsoft365.graph.faults.clear();
    const wish = { startsAt: later(startsAt, { days: 1 }), minutes: 45 };
    await (await journey.as(jonas)).schedule.book({ ...circle.circle, ...wish });
    await journey.world.clock.move({ minutes: 30 });
    expect(await circle.next()).toMatchObject({ booking: "booked", startsAt: wish.startsAt });
    expect(journey.events().map((event) => event.startsAt)).toEqual([wish.startsAt]);
  });

  it("keep nobody from planning when the time has gone by", async () => {
    const { startsAt } = await circle.next();
    await journey.world.clock.move({ to: later(startsAt, { days: 1 }) });
    journey.world.microsoft365.graph.faults.clear();
    expect(await booked(journey, circle)).toMatchObject({ booking: "booked", number: 1 });
    expect(journey.events()).toHaveLength(1);
  });

  it("keep nobody from calling it off", async () => {
    const { session } = await circle.next();
    await (await journey.as(amara)).schedule.cancel({ ...circle.circle, session });
    journey.world.microsoft365.graph.faults.clear();
    await journey.world.clock.move({ days: 1 });
    expect(journey.events()).toEqual([]);
    expect((await circle.page()).next).toBeUndefined();
  });
});

describe("Teams", () => {
  it("is told of a session in the circle's thread, however late the thread begins", async () => {
    await journey.hand.addApp(amara, home);
    await journey.settled();
    await journey.trouble({ at: "connector", times: 3, status: 429, retryAfter: 120, match: post });
    circle = await aPlayedCircle(journey);
    await booked(journey, circle);
    await journey.world.clock.move({ minutes: 30 });
    const [root] = await titled(/starts here/);
    const sessions = await titled(/Next session/);
    expect(sessions.map((each) => each.root)).toEqual([root?.id]);
  });

  it("gets the reminder that was due while it was down for hours", async () => {
    circle = await aPlayedCircle(journey);
    const { startsAt } = await booked(journey, circle);
    await journey.world.clock.move({ to: later(startsAt, { hours: -25 }) });
    await journey.trouble({ at: "connector", times: 10_000, status: 503, match: post });
    await journey.world.clock.move({ minutes: 6 * 60 });
    expect(await titled(/Session (tomorrow|soon)/)).toHaveLength(0);
    await journey.trouble();
    await journey.world.clock.move({ minutes: 6 * 60 });
    expect(await titled(/Session (tomorrow|soon)/)).toHaveLength(1);
  });
});
