import { people } from "../../infra/local/organisation/people.ts";
import { later } from "../../shared/time/instant.ts";
import { buttons, cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, home, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, sofia, grace } = people;

let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey, { joining: [amara, jonas, yusuf, priya] });
  await booked(journey, circle);
  const at = circle.circle;
  await (await journey.as(jonas)).agenda.add({ ...at, text: "Holunder", mode: "advice" });
  await (await journey.as(jonas)).shelf.add({ ...at, title: "Holunder", why: "" });
  await (await journey.as(amara)).shelf.add({ ...at, title: "On saying no", why: "" });
  const promise = { commitment: "commitment000000001" as never, text: "Say no once" };
  await (await journey.as(priya)).commitment.make({ ...at, ...promise, shared: true });
  await journey.settled();
});

const restarted = async () => {
  await journey.world.bot.stop();
  await journey.world.bot.start();
  await journey.settled();
};
const posts = async () => journey.messages(grace, home);
const post = async (words: string) =>
  (await posts()).find(({ cards }) => cardText(cards).includes(words));
const invited = () =>
  journey.events().flatMap(({ attendees }) => attendees.map(({ name }) => name));

describe("leaving", () => {
  it("takes one out of the calendar and the counts at once, and one's words over a restart", async () => {
    await (await journey.as(jonas)).circle.leave({ ...circle.circle, takesWords: true });
    await journey.world.bot.stop();
    await journey.world.bot.start();
    await journey.world.clock.move({ minutes: 1 });
    expect(JSON.stringify(await circle.page())).not.toMatch(/Holunder|Jonas/);
    expect(invited()).toHaveLength(3);
    expect(invited()).not.toContain(jonas.name);
    expect(cardText((await post("can come"))?.cards)).toContain("3 of 3 can come");
    expect(JSON.stringify(await posts())).not.toMatch(/Holunder|has left/);
    expect(await refusal(circle.page(jonas))).toBe("not-found");
  });

  it("is a break to the others until one is back by oneself", async () => {
    const own = (await journey.as(yusuf)).circle;
    await own.leave(circle.circle);
    await restarted();
    const seen = async () =>
      (await circle.page()).members.find(({ person }) => person === yusuf.id);
    expect(await seen()).toMatchObject({ name: yusuf.name, standing: "joined", onBreak: true });
    await own.returnTo(circle.circle);
    await journey.settled();
    expect((await seen())?.onBreak).toBeUndefined();
    expect(invited()).toContain(yusuf.name);
  });
});

describe("closing", () => {
  it("is proposed in the tab, confirmed on the card by another, and calls off what was planned", async () => {
    await (await journey.as(amara)).circle.proposeEnding({ ...circle.circle, ending: "close" });
    await restarted();
    const card = (await post("proposes to close"))?.id ?? "";
    expect(cardText(await journey.own(amara, home, card))).toContain("You have proposed it.");
    expect(buttons(await journey.own(amara, home, card))).not.toContain("Yes, close it");
    expect(cardText((await post("proposes to close"))?.cards)).not.toContain(amara.givenName);
    await journey.press(priya, home, card, "Yes, close it");
    await journey.press(priya, home, card, "Yes, close it").catch(() => undefined);
    await journey.settled();
    expect(journey.events()).toEqual([]);
    expect((await circle.page(yusuf)).ending?.ended?.kind).toBe("close");
    const joins = await refusal((await journey.as(grace)).circle.askToJoin(circle.circle));
    expect(joins).toBe("not-found");
  });

  it("is undone by any member, also after the bot was away", async () => {
    await journey.world.bot.stop();
    const inDays = later(journey.world.clock.now(), { days: 3 });
    await journey.world.clock.move({ to: inDays, asleep: true });
    await journey.world.bot.start();
    await (await journey.as(yusuf)).circle.bringBack(circle.circle);
    await journey.settled();
    expect((await circle.page()).shelf.map(({ title }) => title)).toEqual(["On saying no"]);
    await booked(journey, circle);
    expect(journey.events()).toHaveLength(1);
  });
});

describe("erasing", () => {
  it("takes two and seven days, and leaves each their own, though the bot was away on that day", async () => {
    const product = await journey.as(priya);
    await product.circle.proposeEnding({ ...circle.circle, ending: "erase" });
    expect(await refusal(product.circle.confirmEnding({ ...circle.circle, ending: "erase" }))).toBe(
      "takes-another",
    );
    await (await journey.as(amara)).circle.confirmEnding({ ...circle.circle, ending: "erase" });
    await journey.world.clock.move({ days: 6 });
    expect((await circle.page()).shelf).toHaveLength(1);
    await journey.world.bot.kill();
    const inDays = later(journey.world.clock.now(), { days: 3 });
    await journey.world.clock.move({ to: inDays, asleep: true });
    await journey.world.bot.start();
    await journey.world.clock.move({ minutes: 10 });
    for (const person of [amara, yusuf, priya]) {
      expect(await refusal(circle.page(person))).toBe("not-found");
      expect((await (await journey.as(person)).circle.mine()).circles).toEqual([]);
    }
    const said = (await posts()).filter(({ cards }) => (cards ?? []).length > 0);
    const over = said.filter(({ cards }) => cardText(cards).includes("This circle was erased"));
    expect(over.length).toBeGreaterThan(3);
    for (const { cards } of said) expect(cardText(cards)).not.toMatch(/First steps|can come|close/);
    expect(JSON.stringify(await (await journey.as(priya)).commitment.mine())).toContain(
      "Say no once",
    );
    expect(journey.events()).toEqual([]);
  });

  it("makes room: the place is empty, and another circle begins there with nothing of the first", async () => {
    const at = { tenant: circle.circle.tenant, conversation: home };
    expect((await (await journey.as(sofia)).circle.at(at)).state).toBe("empty");
    const again = await aPlayedCircle(journey, { joining: [amara, yusuf, priya] });
    expect(again.circle.circle).not.toBe(circle.circle.circle);
    expect((await again.page()).shelf).toEqual([]);
  });
});
