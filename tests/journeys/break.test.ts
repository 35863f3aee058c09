import { people } from "../../infra/local/organisation/people.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { type CalendarDate, later } from "../../shared/time/instant.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, held, home, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, priya, sofia, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  session = await booked(journey, circle);
});

const announced = async () =>
  (await journey.messages(grace, home)).find(({ cards }) => cardText(cards).includes("can come"));
const invited = () => journey.events()[0]?.attendees.map(({ name }) => name) ?? [];
const pause = async (person: typeof amara, days: number) => {
  const until = later(journey.world.clock.now(), { days }).slice(0, 10) as CalendarDate;
  await (await journey.as(person)).circle.pause({ ...circle.circle, until });
  await journey.settled();
  return until;
};

describe("a break", () => {
  it("takes someone out of the event, the count on the card and the line, and says no more than that", async () => {
    const { facilitator } = session;
    const person = circle.joined.find(({ id }) => id === facilitator) ?? amara;
    expect(cardText((await announced())?.cards)).toContain("6 of 6 can come");
    const until = await pause(person, 30);
    expect(cardText((await announced())?.cards)).toContain("5 of 5 can come");
    expect(invited()).toHaveLength(5);
    expect(invited()).not.toContain(person.name);
    const other = person === sofia ? priya : sofia;
    const page = await circle.page(other);
    expect(page.next?.facilitator).not.toBe(person.id);
    expect(page.members.find(({ person: each }) => each === person.id)?.onBreak).toBe(true);
    const told = JSON.stringify([page, await journey.said(other, home)]);
    expect(told).not.toContain(until);
  });

  it("ends early when they say so: invited and counted again at once", async () => {
    const page = await circle.page();
    const resting = circle.joined.find(({ id }) => page.next?.resting?.includes(id as never));
    await (await journey.as(resting ?? amara)).circle.comeBack(circle.circle);
    await journey.settled();
    expect(cardText((await announced())?.cards)).toContain("6 of 6 can come");
    expect(invited()).toHaveLength(6);
  });

  it("is counted in no proposal while it lasts", async () => {
    await held(journey, circle, session);
    await pause(priya, 60);
    const { proposals } = await (await journey.as(jonas)).schedule.propose(circle.circle);
    expect(proposals.length).toBeGreaterThan(0);
    for (const { coming, missing } of proposals) {
      expect(coming.length + missing.length).toBe(5);
      expect([...coming, ...missing.map(({ person }) => person)]).not.toContain(priya.id);
    }
  });

  it("ends by itself on its day", async () => {
    session = await booked(journey, circle);
    expect((await circle.next()).resting).toEqual([priya.id]);
    await journey.world.clock.move({ days: 61 });
    const page = await circle.page(priya);
    expect(page.me.breakUntil).toBeUndefined();
    expect(page.members.find(({ person }) => person === priya.id)?.onBreak).toBeUndefined();
  });
});
