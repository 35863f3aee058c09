import { setTimeout as wait } from "node:timers/promises";
import { childHeardBy } from "../../infra/local/bot-child.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import type { Instant, ZoneName } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, held, type PlayedCircle } from "./played-circle.ts";

jest.setTimeout(120_000);

const { amara, jonas, priya, mateo } = people;
const joining = [amara, jonas, priya, mateo];
/** Tuesdays at three in Berlin, every second week: the clocks go forward on 28 March. */
const tuesdays = [
  "2027-03-02T14:00:00Z",
  "2027-03-16T14:00:00Z",
  "2027-03-30T13:00:00Z",
  "2027-04-13T13:00:00Z",
  "2027-04-27T13:00:00Z",
] as const;

/** A circle of Berlin's that has agreed to meet for half a year. */
async function inBerlin(journey: Journey): Promise<PlayedCircle> {
  const circle = await aPlayedCircle(journey, { joining });
  for (const person of joining)
    await (await journey.as(person)).circle.join({
      ...circle.circle,
      ...{ offer: "", wish: "", zone: "Europe/Berlin" as ZoneName },
    });
  await (await journey.as(amara)).circle.planSeason({ ...circle.circle, weeks: 24 });
  return circle;
}

const starts = (journey: Journey, owner?: string) =>
  journey
    .events(owner)
    .filter(({ organizer }) => owner === undefined || organizer === owner)
    .map(({ startsAt }) => startsAt)
    .toSorted();
const regular = async (journey: Journey, { circle }: PlayedCircle, person: Person) =>
  (await journey.as(person)).schedule.book({
    ...circle,
    startsAt: tuesdays[0] as Instant,
    minutes: 45,
    regular: true,
  });
const dates = async (journey: Journey, { circle }: PlayedCircle) =>
  (await journey.as(amara)).schedule.dates(circle);

describe("a season booked ahead in the service mailbox", () => {
  let journey: Journey;
  let circle: PlayedCircle;
  beforeAll(async () => {
    journey = await aJourney({ bot: childHeardBy(() => {}) });
    circle = await inBerlin(journey);
  });
  afterAll(() => journey.world.stop());

  it("has its next three in calendars, at their wall time on both sides of the clock change", async () => {
    await regular(journey, circle, priya);
    await journey.world.clock.move({ minutes: 1 });
    expect(starts(journey)).toEqual(tuesdays.slice(0, 3));
    const shown = await dates(journey, circle);
    expect(shown.dates.map(({ state }) => state)).toEqual(["booked", "booked", "booked"]);
    expect(new Set(shown.dates.map(({ facilitator }) => facilitator)).size).toBe(3);
  });

  it("books the next one as one has ended, once, though the product dies in the middle", async () => {
    const product = await journey.as(amara);
    const next = await circle.next();
    await journey.world.clock.move({ to: next.startsAt });
    await product.schedule.start({ ...circle.circle, session: next.session });
    const { faults } = journey.world.microsoft365.graph;
    faults.slow(250);
    const closing = product.schedule.close({ ...circle.circle, session: next.session });
    await closing.catch(() => undefined);
    await wait(200);
    await journey.world.bot.kill();
    faults.clear();
    await journey.world.bot.start();
    // What the killed one had begun is waited for as long as its lease.
    await journey.world.clock.move({ minutes: 10 });
    await journey.world.clock.move({ minutes: 10 });
    expect(starts(journey).filter((at) => at > next.startsAt)).toEqual(tuesdays.slice(1, 4));
    expect((await circle.next()).startsAt).toBe(tuesdays[1]);
  });

  it("tells the thread of one session at a time", async () => {
    const said = await journey.said(amara, circle.home);
    expect(said.filter((text) => text.includes("Next session"))).toHaveLength(1);
  });

  it("leaves the others where they are when one is called off, and books no day twice", async () => {
    const { session, occurrence } = (await dates(journey, circle)).dates[1] ?? {};
    if (!session || !occurrence) throw new Error("nothing lies ahead");
    const product = await journey.as(jonas);
    await product.schedule.cancel({ ...circle.circle, session });
    await journey.world.clock.move({ minutes: 1 });
    const left = [tuesdays[1], tuesdays[3], tuesdays[4]];
    const ahead = () => starts(journey).filter((at) => at > tuesdays[0]);
    expect(ahead()).toEqual(left);
    await held(journey, circle, await circle.next());
    await journey.world.clock.move({ minutes: 1 });
    expect(ahead()).not.toContain(tuesdays[2]);
    await product.schedule.skip({ ...circle.circle, occurrence, skips: false });
    await journey.world.clock.move({ minutes: 1 });
    expect(ahead().filter((at) => at === tuesdays[2])).toHaveLength(1);
  });
});

describe("a season booked ahead in members' own calendars", () => {
  let journey: Journey;
  let circle: PlayedCircle;
  beforeAll(async () => {
    journey = await aJourney({ mailbox: "none", bot: childHeardBy(() => {}) });
    circle = await inBerlin(journey);
  });
  afterAll(() => journey.world.stop());

  const everyones = () => joining.flatMap(({ id }) => starts(journey, id)).toSorted();

  it("has its next three in the calendar of whoever chose the time, by one tap", async () => {
    await regular(journey, circle, priya);
    expect(starts(journey, priya.id)).toEqual(tuesdays.slice(0, 3));
    expect(everyones()).toHaveLength(3);
  });

  it("waits for a tap once one is over; one that breaks off is finished by the next, one event each", async () => {
    await held(journey, circle, await circle.next());
    expect((await dates(journey, circle)).waiting).toBe(1);
    const { faults } = journey.world.microsoft365.graph;
    faults.slow(250);
    const tap = (await journey.as(jonas)).schedule.bookAhead(circle.circle).catch(() => undefined);
    for (let left = 200; left > 0 && (await dates(journey, circle)).waiting > 0; left--)
      await wait(10);
    await wait(150);
    await journey.world.bot.kill();
    faults.clear();
    await tap;
    await wait(400);
    await journey.world.bot.start();
    await (await journey.as(jonas)).schedule.bookAhead(circle.circle);
    expect(starts(journey, jonas.id)).toEqual([tuesdays[3]]);
    expect(everyones().filter((at) => at > tuesdays[0])).toEqual(tuesdays.slice(1, 4));
    expect((await dates(journey, circle)).dates.every(({ state }) => state === "booked")).toBe(
      true,
    );
  });

  it("is asked for in the thread after ten minutes, once, though the product dies meanwhile, and reads there that it is booked", async () => {
    await held(journey, circle, await circle.next());
    const said = (words: string) => async () =>
      (await journey.said(amara, circle.home)).filter((text) => text.includes(words)).length;
    const [asked, booked] = [
      said("1 session is in no calendar yet"),
      said("It is in the calendars"),
    ];
    await journey.world.clock.move({ minutes: 1 });
    expect(await asked()).toBe(0);
    await journey.world.bot.kill();
    await journey.world.bot.start();
    await journey.world.clock.move({ minutes: 10 });
    await journey.world.clock.move({ minutes: 10 });
    expect([await asked(), await booked()]).toEqual([1, 0]);
    await (await journey.as(mateo)).schedule.bookAhead(circle.circle);
    expect(starts(journey, mateo.id)).toEqual([tuesdays[4]]);
    await journey.world.clock.move({ minutes: 1 });
    expect([await asked(), await booked()]).toEqual([0, 1]);
  });
});
