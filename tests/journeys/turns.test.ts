import { feedPermissions } from "../../infra/local/entra/grants.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { personId, type TurnRequestId } from "../../shared/kernel/ids.ts";
import { type Instant, instant, later } from "../../shared/time/instant.ts";
import { buttons, cardText } from "./card-words.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, sofia } = people;
const everyone = [amara, jonas, yusuf, priya, mateo, sofia];

let journey: Journey;
let circle: PlayedCircle;
let session: SessionView;
beforeAll(async () => {
  // An organisation that lets no app into activity feeds: everyone is told in their own chat.
  journey = await aJourney({ blocked: feedPermissions });
  circle = await aPlayedCircle(journey);
  for (const person of everyone) await journey.hand.addApp(person, personalChat(person));
});

const idOf = (person: Person) => personId.parse(person.id);
const byId = (id: string | undefined) => everyone.find((each) => each.id === id) as Person;
const at = () => ({ ...circle.circle, session: session.session });
const line = async () => (await circle.page()).turns.slice(0, 3).map(({ person }) => byId(person));
const leads = async () => byId((await circle.next()).facilitator);
/** What the bot has written into someone's own chat, by the title of the card. */
const told = async (person: Person, title: RegExp) => {
  const chat = personalChat(person);
  const all = await journey.messages(person, chat).catch(() => []);
  return all.filter(({ from, cards }) => from === "bot" && title.test(cardText(cards)));
};
const cards = async (person: Person, title: RegExp) => {
  const [card, ...more] = await told(person, title);
  expect(more).toEqual([]);
  return card?.id ?? "";
};
const pressed = async (person: Person, title: RegExp, button: RegExp, inputs = {}) => {
  const chat = personalChat(person);
  const message = await cards(person, title);
  const shown = await journey.own(person, chat, message);
  const name = buttons(shown).find((each) => button.test(each)) ?? "";
  const answer = await journey.press(person, chat, message, name, inputs);
  await journey.settled();
  return answer;
};
const to = (when: Instant) => journey.world.clock.move({ to: when });
const myTurn = /It is your turn to facilitate|Du bist mit Moderieren dran/;
const asked = /Would you take a turn|Würdest du das Moderieren/;
const request = (number: number) => `request${String(number).padStart(12, "0")}` as TurnRequestId;

/** Begins, has these there, and closes. */
async function met(present: readonly Person[] = everyone): Promise<void> {
  if ((await circle.next()).state === "planned") {
    await to(session.startsAt);
    await (await journey.as(await leads())).schedule.start(at());
  }
  for (const person of present)
    await (await journey.as(person)).schedule.attend({ ...at(), present: true });
  await journey.world.clock.move({ minutes: session.minutes });
  await (await journey.as(present[0] ?? amara)).schedule.close(at());
  await journey.settled();
}

async function next(days: number): Promise<void> {
  await journey.world.clock.move({ minutes: days * 24 * 60 });
  const startsAt = later(instant(`${journey.world.clock.now().slice(0, 10)}T14:00:00Z`), {
    days: 8,
  });
  const product = await journey.as(amara);
  await product.schedule.book({ ...circle.circle, startsAt, minutes: 45 });
  await journey.world.clock.move({ minutes: 1 });
  session = await circle.next();
}

describe("a season of turns", () => {
  it("tells the facilitator five days before, also when the bot was down just then, and once", async () => {
    await next(1);
    await journey.world.clock.move({ to: later(session.startsAt, { days: -4 }), asleep: true });
    await journey.world.clock.move({ minutes: 60 });
    expect(await leads()).toBe(amara);
    await cards(amara, myTurn);
    for (const person of [jonas, yusuf]) expect(await told(person, myTurn)).toEqual([]);
  });

  it("swaps with one tap each side, and both cards say so", async () => {
    const [, , third] = await line();
    const choice = await pressed(amara, myTurn, /^Swap$/);
    const ask = choice.result === "card" ? choice.card : undefined;
    expect(buttons(ask)).toContain("Ask for a swap");
    const product = await journey.as(amara);
    const wish = { ...circle.circle, request: request(1), kind: "swap" as const };
    await product.rotation.ask({ ...wish, to: idOf(third as Person) });
    await journey.settled();
    await pressed(third as Person, asked, /^Yes|^Ja/);
    expect(await leads()).toBe(third);
    const chat = personalChat(amara);
    const [card] = await told(amara, myTurn);
    expect(cardText(card?.cards)).toContain("Somebody else facilitates this session now");
    expect(cardText(await journey.own(amara, chat, card?.id ?? ""))).toContain(
      `${third?.name} facilitates`,
    );
  });

  it("helps to prepare two days before, with a primer, and sends two messages at most", async () => {
    const who = await leads();
    await to(later(session.startsAt, { days: -2 }));
    await journey.world.clock.move({ minutes: 5 });
    await cards(who, /three minutes to prepare|Three minutes to prepare|Drei Minuten/);
    const all = await told(who, /./);
    expect(all.length).toBeLessThanOrEqual(2);
  });

  it("lets one of two begin in the place of whoever is not there, who keeps their turn", async () => {
    const missing = await leads();
    const [, second] = await line();
    await to(later(session.startsAt, { minutes: 3 }));
    const [one, other] = everyone.filter((each) => each !== missing && each !== second);
    const begin = async (person: Person | undefined) =>
      refusal((await journey.as(person as Person)).rotation.startInstead(at()));
    expect(await begin(one)).toBe("too-early");
    await to(later(session.startsAt, { minutes: 4 }));
    const both = await Promise.all([begin(one), begin(other)]);
    expect(both.toSorted()).toEqual(["no refusal", "taken"]);
    await met(everyone.filter((each) => each !== missing));
    const page = await circle.page();
    expect(page.past[0]).toMatchObject({ state: "closed", swappedWith: missing.id });
    expect(byId(page.past[0]?.facilitator)).toBe(both[0] === "taken" ? other : one);
    expect(page.turns.map(({ person }) => byId(person))).toContain(missing);
  });

  it("asks for a stand-in; the first yes of two at once wins, and nobody loses a turn", async () => {
    await next(3);
    await to(later(session.startsAt, { days: -5 }));
    await journey.world.clock.move({ minutes: 5 });
    const who = await leads();
    const ask = { ...circle.circle, request: request(2), kind: "stand-in" as const };
    await (await journey.as(who)).rotation.ask(ask);
    await (await journey.as(who)).rotation.ask(ask);
    await journey.settled();
    const [first, second] = (await circle.page()).turnRequests[0]?.waits.map(byId) ?? [];
    const yes = async (person: Person | undefined) => {
      const product = await journey.as(person as Person);
      const answer = { ...circle.circle, request: request(2), answer: "yes" as const };
      return refusal(product.rotation.answer(answer));
    };
    const both = await Promise.all([yes(first), yes(second)]);
    expect(both.toSorted()).toEqual(["no refusal", "no-longer-asked"]);
    const winner = both[0] === "no refusal" ? first : second;
    expect(await leads()).toBe(winner);
    expect(await line()).toContain(who);
    await journey.settled();
    const loser = both[0] === "no refusal" ? second : first;
    const chat = personalChat(loser as Person);
    const [card] = await told(loser as Person, asked);
    expect(buttons(await journey.own(loser as Person, chat, card?.id ?? ""))).toHaveLength(1);
  });

  it("counts someone out of office as away, and says who facilitates in their place", async () => {
    await met();
    await next(3);
    const who = await leads();
    const { graph } = journey.world.microsoft365;
    const endsAt = later(session.startsAt, { days: 1 });
    const startsAt = later(session.startsAt, { days: -1 });
    graph.addAppointment(who.id, { startsAt, endsAt, showAs: "oof" });
    await to(later(session.startsAt, { days: -5 }));
    await journey.world.clock.move({ minutes: 5 });
    const now = await circle.next();
    expect(now.away).toContain(who.id);
    expect(now.facilitator).not.toBe(who.id);
    expect(await line()).toContain(who);
  });

  it("leaves everyone with as many turns as they had, or one more, whoever swapped", async () => {
    const page = await circle.page();
    const led = page.past.flatMap(({ facilitator, state }) =>
      state === "closed" && facilitator ? [facilitator] : [],
    );
    expect(new Set(led).size).toBe(led.length);
  });

  it("asks afterwards how it went, and keeps that for whoever facilitated alone", async () => {
    const who = await leads();
    await met(everyone.filter((each) => each === who || each === priya || each === sofia));
    const product = await journey.as(who);
    await product.rotation.keepLed({ ...at(), text: "I was calm." });
    expect((await product.rotation.led(at())).text).toBe("I was calm.");
    const other = everyone.find((each) => each !== who) as Person;
    expect(await refusal((await journey.as(other)).rotation.led(at()))).toBe("not-found");
  });
});
