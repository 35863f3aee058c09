import { people } from "../../infra/local/organisation/people.ts";
import type { HostFault } from "../../infra/local/teams/host-fault.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home, members, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney({ settings: { LOG_LEVEL: "silent" } });
});

/** Everything arrives twice, and this goes wrong besides. */
const trouble = (...faults: readonly HostFault[]) =>
  journey.trouble({ at: "delivery", times: 10_000 }, ...faults);
type Fault = Parameters<Journey["world"]["microsoft365"]["graph"]["faults"]["inject"]>[0];
const inject = (...faults: readonly Fault[]) => {
  for (const fault of faults) journey.world.microsoft365.graph.faults.inject(fault);
};
const posts = async (title: string) =>
  (await journey.said(grace, home)).filter((text) => text.includes(title)).length;
const post = "^POST .*activities";

describe("with every activity delivered twice, and Teams and Graph in trouble", () => {
  it("a circle comes to be once, with one welcome and one invitation", async () => {
    await trouble(
      { at: "connector", times: 1, status: 429, retryAfter: 1, match: post },
      { at: "connector", times: 1, status: 502, match: post },
      { at: "connector", times: 1, status: 503, match: "members" },
      { at: "connector", times: 1, status: 429, retryAfter: 1, match: "members" },
    );
    circle = await aPlayedCircle(journey);
    await journey.world.clock.move({ minutes: 30 });
    expect(await posts("A place for a peer circle")).toBe(1);
    expect(await posts("A peer circle starts here")).toBe(1);
    expect((await circle.page()).booking.joined).toBe(6);
  });

  it("a session is booked as one event, though Graph is busy, broken and loses an answer", async () => {
    inject(
      { path: "getSchedule", answer: 503, retryAfterSeconds: 1, times: 1 },
      { path: "/events", method: "POST", answer: 429, retryAfterSeconds: 1, times: 1 },
      { path: "/events", method: "POST", answer: 503, retryAfterSeconds: 20, times: 1 },
      { path: "/events", method: "POST", answer: "lost", times: 1 },
      { path: "/events", method: "GET", answer: 500, times: 1 },
      { path: "installedApps", answer: 429, retryAfterSeconds: 1, times: 1 },
      { path: "/tabs", method: "POST", answer: "lost", times: 1 },
    );
    await booked(journey, circle);
    await journey.world.clock.move({ minutes: 30 });
    expect(await circle.next()).toMatchObject({ booking: "booked", meetingApp: "added" });
    expect(journey.events()).toHaveLength(1);
    const [meeting] = (await journey.hand.places(amara)).meetings;
    expect((await journey.view(amara, meeting?.id ?? "")).tabs).toHaveLength(1);
    expect(await posts("Next session")).toBe(1);
  });

  it("a reminder whose answer got lost is repeated once at most", async () => {
    const { startsAt } = await circle.next();
    await trouble({ at: "connector", times: 1, status: 0, match: post });
    await journey.world.clock.move({
      to: new Date(Date.parse(startsAt) - 3_600_000).toISOString(),
    });
    const sent = await posts("Session tomorrow");
    expect(sent).toBeGreaterThanOrEqual(1);
    expect(sent).toBeLessThanOrEqual(2);
  });

  it("a session begins, is attended and ends once, with one prompt", async () => {
    const { startsAt, minutes, session } = await circle.next();
    await journey.world.clock.move({ to: startsAt });
    const meeting = (await journey.hand.places(amara)).meetings[0]?.id ?? "";
    await journey.hand.meeting(amara, meeting, "start");
    await journey.settled();
    const present = [amara, jonas, yusuf, priya, mateo];
    for (const person of present)
      await (await journey.as(person)).schedule.attend({
        ...circle.circle,
        session,
        present: true,
      });
    await journey.world.clock.move({ minutes });
    await trouble(
      { at: "connector", times: 1, status: 504, match: post },
      { at: "connector", times: 2, status: 429, retryAfter: 1, match: post },
      { at: "connector", times: 1, status: 500, match: post },
    );
    await journey.hand.meeting(amara, meeting, "end");
    await journey.settled();
    await journey.world.clock.move({ minutes: 30 });
    const page = await circle.page();
    expect(page.past).toHaveLength(1);
    expect(page.past[0]).toMatchObject({ state: "closed", number: 1 });
    expect(page.past[0]?.present).toHaveLength(5);
    expect(await posts("A minute to look back")).toBe(1);
  });

  it("a pulse sent twice from a card counts once for each", async () => {
    const [prompt] = (await journey.messages(grace, home)).filter(({ cards }) =>
      cardText(cards).includes("A minute to look back"),
    );
    for (const person of members.slice(0, 5))
      for (const worth of ["yes", "no"]) {
        const german = person.language === "de";
        const title = german ? "Anonym abschicken" : "Send anonymously";
        await journey.press(person, home, prompt?.id ?? "", title, { worth, got: "yes" });
      }
    await journey.world.clock.move({ days: 4 });
    expect((await circle.page()).pulses[0]?.result).toMatchObject({
      state: "shown",
      answers: 5,
      worth: { yes: 5, partly: 0, no: 0 },
    });
  });
});

describe("a calendar that refuses", () => {
  it("leaves a session that anyone may try again, and then books one event", async () => {
    await trouble();
    inject({ path: "/events", method: "POST", answer: 403, code: "ErrorAccessDenied", times: 1 });
    const before = journey.events().length;
    expect((await booked(journey, circle)).booking).toBe("failed");
    expect(journey.events()).toHaveLength(before);
    const { startsAt, minutes } = await circle.next();
    await (await journey.as(priya)).schedule.book({ ...circle.circle, startsAt, minutes });
    await journey.world.clock.move({ minutes: 1 });
    expect((await circle.next()).booking).toBe("booked");
    expect(journey.events()).toHaveLength(before + 1);
  });

  it("as nobody's hours can be read has everyone asked, and what they answer booked as one event", async () => {
    const product = await journey.as(amara);
    const { session } = await circle.next();
    await product.schedule.cancel({ ...circle.circle, session });
    await journey.world.clock.move({ minutes: 1 });
    const before = journey.events().length;
    inject({ path: "getSchedule", answer: 403, code: "ErrorAccessDenied", times: 2 });
    const refused = product.schedule.propose(circle.circle);
    await expect(refused).rejects.toMatchObject({ code: "calendar-refused" });
    await journey.world.clock.move({ minutes: 17 });
    const { poll } = (await circle.page()).poll ?? {};
    if (!poll) throw new Error("Nobody is asked.");
    const of = { ...circle.circle, poll };
    const asks = (await journey.messages(grace, home)).filter(({ cards }) =>
      cardText(cards).includes("When can you come?"),
    );
    expect(asks).toHaveLength(1);
    const { times } = await product.schedule.poll(of);
    const lists = Object.fromEntries(times.map((_, at) => [`t${at}`, at === 1 ? "yes" : "no"]));
    await journey.press(priya, home, asks[0]?.id ?? "", "Send my answers", lists);
    const says = times.map(({ startsAt }, at) => {
      return { startsAt, says: at === 1 ? ("yes" as const) : ("no" as const) };
    });
    for (const person of circle.joined)
      if (person !== priya) await (await journey.as(person)).schedule.answerPoll({ ...of, says });
    await journey.world.clock.move({ minutes: 2 });
    expect(await circle.next()).toMatchObject({ startsAt: times[1]?.startsAt, booking: "booked" });
    expect(journey.events()).toHaveLength(before + 1);
  });
});
