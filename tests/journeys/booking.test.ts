import { people } from "../../infra/local/organisation/people.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { later } from "../../shared/time/instant.ts";
import { buttons, cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, home, members, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, priya, mateo, sofia, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let planned: SessionView;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
});

describe("times", () => {
  it("are three at most, fewest absent first, with who could not come and why", async () => {
    const { graph } = journey.world.microsoft365;
    const product = await journey.as(amara);
    const before = (await product.schedule.propose(circle.circle)).proposals;
    expect(before).toHaveLength(3);
    const absent = before.map(({ missing }) => missing.length);
    expect(absent).toEqual(absent.toSorted((a, b) => a - b));

    const [best] = before;
    if (!best) throw new Error("Nobody has time.");
    const at = best.startsAt;
    const away = { startsAt: later(at, { days: -7 }), endsAt: later(at, { days: 21 }) };
    const busy = [amara, jonas].map(({ id }) => ({ id, event: graph.addAppointment(id, away) }));
    const after = (await product.schedule.propose(circle.circle)).proposals;
    expect(after).toHaveLength(3);
    for (const { missing } of after)
      expect(missing).toEqual(
        expect.arrayContaining(busy.map(({ id }) => ({ person: id, why: "busy" }))),
      );
    for (const { id, event } of busy) graph.remove(id, event);
  });

  it("lie in nobody's night", async () => {
    const { proposals } = await (await journey.as(amara)).schedule.propose(circle.circle);
    for (const { startsAt, coming } of proposals) {
      const hour = (zone: string) =>
        Number(
          new Intl.DateTimeFormat("en-GB", { hour: "numeric", hourCycle: "h23", timeZone: zone })
            .formatToParts(new Date(startsAt))
            .find(({ type }) => type === "hour")?.value,
        );
      for (const person of members.filter(({ id }) => coming.includes(id as never))) {
        expect(hour(person.zone)).toBeGreaterThanOrEqual(6);
        expect(hour(person.zone)).toBeLessThan(22);
      }
    }
  });

  it("count someone as free in their hours whose calendar cannot be read", async () => {
    const { graph } = journey.world.microsoft365;
    graph.hiddenCalendars.add(mateo.mail);
    const found = await (await journey.as(amara)).schedule.propose(circle.circle);
    // A guest's calendar lies with their own organisation.
    expect(found.unknown.toSorted()).toEqual([mateo.id, sofia.id].toSorted());
    graph.hiddenCalendars.delete(mateo.mail);
  });
});

describe("one tap", () => {
  it("books one event in the service mailbox, however often it is repeated", async () => {
    const product = await journey.as(amara);
    const [best] = (await product.schedule.propose(circle.circle)).proposals;
    if (!best) throw new Error("Nobody has time.");
    const wish = { ...circle.circle, startsAt: best.startsAt, minutes: best.minutes };
    const taps = await Promise.all([
      product.schedule.book(wish),
      product.schedule.book(wish),
      (await journey.as(jonas)).schedule.book(wish),
    ]);
    expect(new Set(taps.map(({ session }) => session)).size).toBe(1);
    await journey.settled();
    await product.schedule.book(wish);
    await journey.settled();
    planned = await circle.next();
    expect(planned.booking).toBe("booked");
    expect(journey.events()).toHaveLength(1);
  });

  it("refuses another time while one is planned", async () => {
    const other = { startsAt: "2027-01-20T14:00:00Z" as typeof planned.startsAt, minutes: 45 };
    const asked = (await journey.as(priya)).schedule.book({ ...circle.circle, ...other });
    expect(await refusal(asked)).toBe("already-planned");
  });

  it("invites everyone, with a Teams link and no word from inside", async () => {
    const [event] = journey.events();
    expect(event?.subject).toBe("First steps");
    expect(event?.joinUrl).toBeTruthy();
    expect(event?.attendees.map(({ name }) => name).toSorted()).toEqual(
      members.map(({ name }) => name).toSorted(),
    );
    expect(event?.body).toContain("http");
    const besides = event?.body.replace(/<p>\w+ \w+ facilitates\.<\/p>/, "");
    expect(besides).not.toBe(event?.body);
    for (const { givenName } of members) expect(besides).not.toContain(givenName);
    expect(event?.body).not.toContain("Finding our feet");
    for (const { id } of members.filter(({ guest }) => !guest))
      expect(journey.events(id).filter(({ subject }) => subject === "First steps")).toHaveLength(1);
    expect(journey.events(grace.id)).toHaveLength(0);
  });

  it("posts one card into the circle's thread: dates and counts for all, more for members", async () => {
    const all = await journey.messages(grace, home);
    const root = all.find(({ cards }) => cardText(cards).includes("starts here"))?.id;
    const cards = all.filter(({ cards }) => cardText(cards).includes("Next session"));
    expect(cards).toHaveLength(1);
    expect(cards[0]?.root).toBe(root);
    expect(cardText(cards[0]?.cards)).toContain("6 of 6 can come");
    const mine = cardText(await journey.own(amara, home, cards[0]?.id ?? ""));
    expect(mine).toContain("Facilitator");
    for (const { givenName } of members) expect(cardText(cards[0]?.cards)).not.toContain(givenName);
  });

  it("brings app and tab into the meeting's chat", async () => {
    const [meeting] = (await journey.hand.places(amara)).meetings;
    expect(meeting?.installed).toBe(true);
    const { tabs } = await journey.view(amara, meeting?.id ?? "");
    expect(tabs).toHaveLength(1);
    expect((await circle.next()).meetingApp).toBe("added");
  });
});

describe("another time", () => {
  const starts = (owner?: string) =>
    journey
      .events(owner)
      .filter(({ subject }) => subject === "First steps")
      .map(({ startsAt }) => startsAt);

  it("moves the one event in everyone's calendar, and is taken back", async () => {
    const product = await journey.as(jonas);
    const it = { ...circle.circle, session: planned.session };
    const { proposals, asks } = await product.schedule.proposeMove(it);
    const [other] = proposals;
    if (!other) throw new Error("Nobody has time.");
    expect(asks).toBe(false);
    expect(other.startsAt).not.toBe(planned.startsAt);
    const { startsAt, minutes } = other;
    await product.schedule.move({ ...it, from: planned.startsAt, startsAt, minutes });
    await journey.settled();
    expect(starts()).toEqual([startsAt]);
    expect(starts(priya.id)).toEqual([startsAt]);
    expect((await journey.said(grace, home)).join()).toContain("It was moved");
    await product.schedule.moveBack({ ...it, from: startsAt });
    await journey.settled();
    expect(starts(priya.id)).toEqual([planned.startsAt]);
    expect((await journey.said(grace, home)).join()).not.toContain("It was moved");
  });

  it("asks the circle the second time in a row: one tap on a card that names nobody decides", async () => {
    const product = await journey.as(jonas);
    const it = { ...circle.circle, session: planned.session };
    const [first, second] = (await product.schedule.proposeMove(it)).proposals;
    if (!first || !second) throw new Error("Nobody has time.");
    const { startsAt: from } = first;
    await product.schedule.move({ ...it, ...first, from: planned.startsAt });
    expect(await product.schedule.move({ ...it, ...second, from })).toEqual({ asked: true });
    await journey.world.clock.move({ minutes: 1 });
    await journey.settled();
    const asked = (await journey.messages(grace, home)).find(({ cards }) =>
      cardText(cards).includes("Shorter, later, or a pause?"),
    );
    for (const { givenName } of members) expect(cardText(asked?.cards)).not.toContain(givenName);
    const post = asked?.id ?? "";
    expect(cardText(await journey.own(priya, home, post))).toContain(jonas.name);
    await journey.press(priya, home, post, "Leave it as it is");
    await journey.settled();
    expect((await circle.next()).moveAsked).toBeUndefined();
    expect(starts()).toEqual([from]);
    expect((await journey.said(grace, home)).join()).not.toContain("Shorter, later");
  });
});

describe("a member", () => {
  it("says on the card that they can't come, and everyone sees the count", async () => {
    const all = await journey.messages(jonas, home);
    const card = all.find(({ cards }) => cardText(cards).includes("6 of 6"))?.id ?? "";
    const title = buttons(await journey.own(mateo, home, card)).find(
      (each) => each === "Can’t come",
    );
    await journey.press(mateo, home, card, title ?? "");
    expect((await circle.next()).away).toEqual([mateo.id]);
    await journey.settled();
    const shown = (await journey.messages(grace, home)).find(({ id }) => id === card);
    expect(cardText(shown?.cards)).toContain("5 of 6 can come");
  });

  it("calls the session off: out of every calendar, and the card says so", async () => {
    const { session } = planned;
    await (await journey.as(priya)).schedule.cancel({ ...circle.circle, session });
    await journey.settled();
    expect(journey.events()).toHaveLength(0);
    expect((await circle.page()).next).toBeUndefined();
    expect((await journey.said(grace, home)).join()).toContain("This session was called off");
  });
});

describe("an organisation that refuses to add apps to meetings", () => {
  it("has the card say how to add it", async () => {
    const { graph } = journey.world.microsoft365;
    // However often it is asked.
    graph.faults.inject({ path: "installedApps", answer: 403, times: 10 });
    const product = await journey.as(amara);
    const [best] = (await product.schedule.propose(circle.circle)).proposals;
    if (!best) throw new Error("Nobody has time.");
    await product.schedule.book({ ...circle.circle, startsAt: best.startsAt, minutes: 45 });
    await journey.world.clock.move({ minutes: 1 });
    expect((await circle.next()).meetingApp).toBe("refused");
    expect((await journey.said(grace, home)).join()).toContain("choose +, and add Peer Circles");
  });
});
