import { people } from "../../infra/local/organisation/people.ts";
import { sessionId } from "../../shared/kernel/ids.ts";
import { later } from "../../shared/time/instant.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
const round = sessionId.parse("roundinwriting01");

beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  const product = await journey.as(priya);
  await product.agenda.add({ ...circle.circle, text: "How do I say no?", mode: "advice" });
});

const posts = async (words: string) =>
  (await journey.messages(grace, home)).filter((each) => cardText(each.cards).includes(words));
const read = async (who = amara) =>
  (await journey.as(who)).agenda.written({ ...circle.circle, round });

describe("a circle that meets in writing, and briefly", () => {
  it("opens a round, which everyone in the channel hears of by date and count alone", async () => {
    const product = await journey.as(jonas);
    await product.agenda.openWritten({ ...circle.circle, round, days: 3 });
    await journey.world.clock.move({ minutes: 1 });
    const [card, ...more] = await posts("A round in writing");
    expect(more).toEqual([]);
    expect(cardText(card?.cards)).toContain("0 of 6 have written.");
    expect(cardText(card?.cards)).not.toContain("say no");
  });

  it("lets members write step by step on the card, in their own language, mirror before advice", async () => {
    const [card] = await posts("A round in writing");
    const id = card?.id ?? "";
    expect(cardText(await journey.own(yusuf, home, id))).toContain("Ankommen");
    await journey.press(yusuf, home, id, "Speichern", { text: "Gut, danke" });
    expect(cardText(await journey.own(yusuf, home, id))).toContain("How do I say no?");
    await journey.press(amara, home, id, "Save", { text: "Tired" });
    await journey.press(amara, home, id, "Save", { text: "Whom do you mean?" });
    expect(cardText(await journey.own(amara, home, id))).toContain("Mirror back");
    const tooSoon = { ...circle.circle, round, segment: 1, step: 3, text: "Just say it" };
    expect(await refusal((await journey.as(mateo)).agenda.write(tooSoon))).toBe("earlier-first");
    expect(await read(priya)).toMatchObject({ wrote: 2, of: 6 });
    expect(cardText(await journey.own(grace, home, id))).not.toContain("say no");
  });

  it("ends by its date and sums up once, names and words for members alone", async () => {
    await journey.world.clock.move({ days: 3, minutes: 2 });
    const [card, ...more] = await posts("The round in writing is over");
    expect(more).toHaveLength(1);
    const summary = more[0] ?? card;
    expect(cardText(summary?.cards)).toContain("2 of 6 have written.");
    expect(cardText(summary?.cards)).not.toContain("Tired");
    const own = cardText(await journey.own(mateo, home, summary?.id ?? ""));
    expect(own).toContain("Tired");
    expect(own).not.toContain(jonas.name);
    expect((await circle.page()).agenda.segments.some(({ kind }) => kind === "ask")).toBe(false);
  });

  it("makes a session short from its card, in everyone's calendar, and long again", async () => {
    const session = await booked(journey, circle);
    const lasts = () => journey.events().map(({ endsAt }) => endsAt);
    expect(lasts()).toContain(later(session.startsAt, { minutes: 45 }));
    const [card] = await posts("can come");
    await journey.press(mateo, home, card?.id ?? "", "Busy week: 20 minutes");
    await journey.settled();
    expect(lasts()).toContain(later(session.startsAt, { minutes: 20 }));
    const [edited, ...others] = await posts("can come");
    expect(others).toEqual([]);
    expect(cardText(edited?.cards)).toContain("20 minutes");
    await journey.press(amara, home, card?.id ?? "", "Back to 45 minutes");
    await journey.settled();
    expect(lasts()).toContain(later(session.startsAt, { minutes: 45 }));
  });

  it("makes it a fresh start, led by one who is named and kept out of the line of turns", async () => {
    const { session, facilitator } = await circle.next();
    const { turns } = await circle.page();
    const other = [jonas, yusuf].find(({ id }) => id !== facilitator) ?? jonas;
    const product = await journey.as(priya);
    await product.schedule.reset({ ...circle.circle, session, leads: other.id as never });
    const page = await circle.page();
    expect(page.next).toMatchObject({ reset: true, minutes: 20, facilitator: other.id });
    expect(page.turns).toEqual(turns);
  });
});
