import { type Person, people } from "../../infra/local/organisation/people.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, home, members, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, priya, mateo, yusuf } = people;

let journey: Journey;
let circle: PlayedCircle;
beforeEach(async () => {
  journey = await aJourney({ mailbox: "none" });
  circle = await aPlayedCircle(journey, { joining: [amara, jonas, priya, mateo] });
});
afterEach(() => journey.world.stop());

const own = ({ id }: Person) => journey.events(id).filter(({ organizer }) => organizer === id);
const everyones = () => members.flatMap(own);
const wish = async () => {
  const product = await journey.as(amara);
  const [best] = (await product.schedule.propose(circle.circle)).proposals;
  if (!best) throw new Error("Nobody has time.");
  return { ...circle.circle, startsAt: best.startsAt, minutes: best.minutes };
};
const lose = (times: number) =>
  journey.world.microsoft365.graph.faults.inject({
    path: "/events",
    method: "POST",
    answer: 503,
    retryAfterSeconds: 60,
    times,
  });

describe("without a service mailbox, a tap", () => {
  it("books in the tapper's own calendar within the request, everyone invited", async () => {
    expect((await circle.page()).booking.calendar).toBe("mine");
    const booked = await (await journey.as(priya)).schedule.book(await wish());
    expect(booked.booking).toBe("booked");
    expect(everyones()).toHaveLength(1);
    const [event] = own(priya);
    expect(event?.subject).toBe("First steps");
    expect(event?.joinUrl).toBeTruthy();
    expect(event?.attendees.map(({ name }) => name).toSorted()).toEqual(
      [amara, jonas, mateo].map(({ name }) => name).toSorted(),
    );
  });

  it("makes one event when it is repeated, and when its answer gets lost", async () => {
    const { faults } = journey.world.microsoft365.graph;
    const asked = await wish();
    faults.inject({ path: "/events", method: "POST", answer: "lost", times: 1 });
    const product = await journey.as(priya);
    const answers = await Promise.allSettled([
      product.schedule.book(asked),
      product.schedule.book(asked),
    ]);
    expect(answers.some(({ status }) => status === "fulfilled")).toBe(true);
    await product.schedule.book(asked);
    expect(everyones()).toHaveLength(1);
    expect((await circle.next()).booking).toBe("booked");
  });

  it("asks for consent first where none was given, and books nothing", async () => {
    const asked = await wish();
    journey.world.microsoft365.requireConsent(priya.id, true);
    expect(await refusal((await journey.as(priya)).schedule.book(asked))).toBe("consent-missing");
    expect(everyones()).toHaveLength(0);
    journey.world.microsoft365.requireConsent(priya.id, false);
    await (await journey.as(priya)).schedule.book(asked);
    expect(everyones()).toHaveLength(1);
  });
});

describe("while someone's calendar does not answer", () => {
  it("others see that it is being booked, and after ten minutes another takes over", async () => {
    const asked = await wish();
    lose(1);
    const first = await journey.as(priya);
    expect(await refusal(first.schedule.book(asked))).toBe("calendar-busy");
    const seen = (await circle.page(jonas)).next;
    expect(seen).toMatchObject({ booking: "asked", bookedBy: priya.id });
    const other = await journey.as(jonas);
    expect(await refusal(other.schedule.book(asked))).toBe("being-booked");

    await journey.world.clock.move({ minutes: 9 });
    expect(await refusal(other.schedule.book(asked))).toBe("being-booked");
    await journey.world.clock.move({ minutes: 2 });
    expect((await other.schedule.book(asked)).booking).toBe("booked");
    expect(own(jonas)).toHaveLength(1);
    expect(everyones()).toHaveLength(1);
  });

  it("a surplus event is removed at the first one's next visit", async () => {
    const asked = await wish();
    const { faults } = journey.world.microsoft365.graph;
    // The event is made; every answer, and every look for it, gets lost.
    faults.inject({ path: "/events", method: "POST", answer: "lost", times: 1 });
    faults.inject({ path: "/events", method: "GET", answer: 503, retryAfterSeconds: 60, times: 1 });
    await expect((await journey.as(priya)).schedule.book(asked)).rejects.toThrow();
    expect(own(priya)).toHaveLength(1);
    await journey.world.clock.move({ minutes: 11 });
    await (await journey.as(jonas)).schedule.book(asked);
    expect(everyones()).toHaveLength(2);
    await circle.page(priya);
    await (await journey.as(priya)).schedule.propose(circle.circle).catch(() => undefined);
    expect(own(priya)).toHaveLength(0);
    expect(own(jonas)).toHaveLength(1);
  });
});

describe("a session in someone's own calendar", () => {
  it("goes the whole way: app in the meeting, reminder, close, prompt", async () => {
    const booked = await (await journey.as(mateo)).schedule.book(await wish());
    await journey.settled();
    expect((await circle.next()).meetingApp).toBe("added");
    const { startsAt, minutes } = await circle.next();
    const posts = async (title: string) =>
      (await journey.messages(yusuf, home)).filter(({ cards }) => cardText(cards).includes(title));
    await journey.world.clock.move({ to: startsAt });
    expect(await posts("Session tomorrow")).toHaveLength(1);
    const at = { ...circle.circle, session: booked.session };
    for (const person of [amara, jonas])
      await (await journey.as(person)).schedule.attend({ ...at, present: true });
    await journey.world.clock.move({ minutes: minutes + 20 });
    expect((await circle.page()).past[0]?.state).toBe("closed");
    expect(await posts("A minute to look back")).toHaveLength(1);
  });

  it("is taken out of that calendar by whoever booked it, when it is called off", async () => {
    const product = await journey.as(mateo);
    const { session } = await product.schedule.book(await wish());
    await (await journey.as(jonas)).schedule.cancel({ ...circle.circle, session });
    await product.circle.page(circle.circle);
    await product.schedule.propose(circle.circle);
    expect(everyones()).toHaveLength(0);
  });
});
