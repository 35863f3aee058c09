import { people } from "../../infra/local/organisation/people.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, held, home, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey, { agreeing: false });
  session = await booked(journey, circle);
});

const title = "How we work together";
const cards = async (words = title) =>
  (await journey.messages(grace, home)).filter((each) => cardText(each.cards).includes(words));
const read = async (person = amara) => (await journey.as(person)).charter.read(circle.circle);

describe("the charter of a circle", () => {
  it("holds up nothing before the first session, and asks nobody as long as it is a draft", async () => {
    expect(await read()).toMatchObject({ version: 1, agreed: [], waitsFor: [] });
    expect(session.state).toBe("planned");
    expect(await cards()).toHaveLength(0);
  });

  it("is asked for once after the first session, by a card of counts", async () => {
    await held(journey, circle, session, [amara, jonas, yusuf]);
    await journey.world.clock.move({ minutes: 120 });
    const [card, ...more] = await cards();
    expect(more).toEqual([]);
    expect(cardText(card?.cards)).toContain("0 of 6 have agreed");
    expect(cardText(card?.cards)).not.toContain("Finding our feet");
  });

  it("stops the second session, in the tab and for the bot, with the next step", async () => {
    const product = await journey.as(amara);
    const [best] = (await product.schedule.propose(circle.circle)).proposals;
    const wish = { ...circle.circle, startsAt: best?.startsAt ?? session.startsAt, minutes: 45 };
    expect(await refusal(product.schedule.book(wish))).toBe("charter-open");
    await journey.tell(mateo, home, { text: "schedule" });
    await journey.settled();
    const said = (await journey.said(grace, home)).join("\n");
    expect(said).toContain("3 people who were at the last one have yet to agree");
    expect(said).not.toContain(`${jonas.name} agreed`);
  });

  it("is agreed to from the card, which follows, and is told by name to members alone", async () => {
    const [card] = await cards();
    const id = card?.id ?? "";
    const mine = cardText(await journey.own(yusuf, home, id));
    expect(mine).toContain("Finding our feet");
    await journey.press(yusuf, home, id, "Ich stimme zu");
    await journey.press(amara, home, id, "I agree");
    await journey.settled();
    const [after] = await cards();
    expect(cardText(after?.cards)).toContain("2 of 6 have agreed");
    expect(cardText(after?.cards)).not.toContain(amara.givenName);
    expect(cardText(await journey.own(priya, home, id))).toContain(amara.name);
  });

  it("shows a change since, costs everyone's word, and gives it back when it is undone", async () => {
    const product = await journey.as(mateo);
    const { words, edition } = await read(mateo);
    const changed = { ...words, topics: "Our first hires" };
    const saved = await product.charter.write({ ...circle.circle, words: changed, edition });
    const seen = await read(amara);
    expect(seen).toMatchObject({ version: 2, agreed: [], mine: { version: 1, words } });
    await product.charter.write({ ...circle.circle, words, edition: saved.edition });
    expect((await read(amara)).agreed).toHaveLength(2);
  });

  it("settles how many make a session, on its card and for the times that are proposed", async () => {
    const product = await journey.as(mateo);
    const rules = async () => {
      const { proposals } = await product.schedule.propose(circle.circle);
      return proposals.map(({ coming, instead }) => ({ coming: coming.length, instead }));
    };
    const write = async (quorum: "everyone" | undefined) => {
      const { words, edition } = await read(mateo);
      const { quorum: _, ...rest } = words;
      await product.charter.write({
        ...circle.circle,
        words: { ...rest, ...(quorum && { quorum }) },
        edition,
      });
    };
    expect((await rules())[0]?.instead).toBeUndefined();
    await write("everyone");
    const [card] = await cards();
    expect(cardText(await journey.own(mateo, home, card?.id ?? ""))).toContain(
      "when all of us can come",
    );
    for (const { coming, instead } of await rules()) expect(coming === 6 || instead).toBeTruthy();
    await write(undefined);
    expect((await read(amara)).agreed).toHaveLength(2);
  });

  it("lets the second session be planned once those who were at the first have agreed", async () => {
    const { edition } = await read(jonas);
    await (await journey.as(jonas)).charter.agree({ ...circle.circle, edition, agrees: true });
    session = await booked(journey, circle);
    expect(session).toMatchObject({ number: 2, booking: "booked" });
  });

  it("is asked about again half-way through the season", async () => {
    await held(journey, circle, session);
    await journey.world.clock.move({ days: 35 });
    const [again, ...more] = await cards("Does our charter still hold?");
    expect(more).toEqual([]);
    expect(cardText(again?.cards)).toContain("0 of 6 say that it still holds");
    await journey.press(priya, home, again?.id ?? "", "It still holds");
    await journey.settled();
    const [after] = await cards("Does our charter still hold?");
    expect(cardText(after?.cards)).toContain("1 of 6 say that it still holds");
  });

  it("forgets who leaves, on the card too", async () => {
    await (await journey.as(priya)).circle.leave(circle.circle);
    await journey.settled();
    const [after] = await cards("Does our charter still hold?");
    expect(cardText(after?.cards)).toContain("0 of 5 say that it still holds");
  });
});
