import { childHeardBy } from "../../infra/local/bot-child.ts";
import { serviceMailbox } from "../../infra/local/organisation/app.ts";
import { everyone, people } from "../../infra/local/organisation/people.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import { personId } from "../../shared/kernel/ids.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, held, home, members, type PlayedCircle } from "./played-circle.ts";

const { amara, jonas, yusuf, priya, mateo, grace, lena } = people;

/** What is said inside, each with a word that nothing else in the world has. */
const inside = {
  purpose: "Zimtstern purpose",
  offer: "Quittenbrot offer",
  wish: "Holunder wish",
  ask: "Zwetschge ask",
  edited: "Mirabelle ask",
  title: "Pastinake title",
  why: "Rhabarber why",
  entry: "Stachelbeere entry",
  card: "Brombeere entry",
  charter: "Wacholder topics",
  promise: "Preiselbeere promise",
  goal: "Sanddorn goal",
  shared: "Hagebutte answer",
  kind: "Schlehe feedback",
  win: "Berberitze win",
  quick: "Kornelkirsche ask",
  answer: "Eberesche answer",
  question: "Felsenbirne question",
  protocol: "Vogelbeere protocol",
} as const;
const words = Object.values(inside).map((each) => each.split(" ")[0] ?? "");
const names = members.flatMap(({ givenName, surname }) => [givenName, surname]);

let journey: Journey;
let circle: PlayedCircle;
let log = "";
const hear = (written: string) => {
  log += written;
};

beforeAll(async () => {
  journey = await aJourney({ bot: childHeardBy(hear), settings: { LOG_LEVEL: "debug" } });
  for (const each of [amara, jonas]) await journey.hand.addApp(each, personalChat(each));
  circle = await aPlayedCircle(journey, { purpose: inside.purpose });
  for (let season = 0; season < 3; season++) await aSession();
});

/** A session with everything that can be said around it, and with trouble that ends up in the log. */
async function aSession(): Promise<void> {
  const [product, other] = [await journey.as(amara), await journey.as(jonas)];
  const { offer, wish } = inside;
  await product.circle.join({ ...circle.circle, offer, wish });
  const { ask } = await product.agenda.add({
    ...circle.circle,
    text: inside.ask,
    mode: "listening",
  });
  const edit = { ...circle.circle, ask, text: inside.edited, mode: "advice" } as const;
  await other.agenda.edit({ ...edit, edition: 1 });
  await other.agenda.edit({ ...edit, edition: 1 }).catch(() => undefined);
  await product.agenda.edit({ ...edit, edition: 1, text: "x".repeat(5000) }).catch(() => undefined);
  await other.shelf.add({ ...circle.circle, title: inside.title, why: inside.why });
  await journey.trouble(
    { at: "connector", times: 2, status: 500, match: "^POST .*activities" },
    { at: "connector", times: 1, status: 503, match: "^PUT" },
    { at: "graph", times: 1, status: 500, match: "/events" },
  );
  for (const text of ["agenda", "next", "my circles"])
    await journey.tell(amara, personalChat(amara), { text, mentionBot: false });
  for (const text of ["agenda", "next", inside.ask]) await journey.tell(amara, home, { text });
  await journey.world.teams.settled();
  await moreInside();
  const planned = await booked(journey, circle);
  const session = await held(journey, circle, planned, [jonas, yusuf, priya, mateo]);
  const at = { ...circle.circle, session };
  await product.reflection.write({ ...at, text: inside.entry });
  await other.reflection.write({ ...at, text: inside.shared });
  await other.reflection.share({ ...at, text: inside.shared });
  for (const person of members.slice(0, 5))
    await (await journey.as(person)).reflection.pulse({ ...at, worth: "no", got: "partly" });
  const prompt = (await journey.messages(priya, home)).findLast(({ cards }) =>
    JSON.stringify(cards).includes("reflection.view"),
  );
  const kept = { text: inside.card };
  await journey.press(priya, home, prompt?.id ?? "", "Keep it for myself", kept);
  await journey.world.clock.move({ days: 4 });
}

let times = 0;
/** What can be said between sessions, each time under names of its own. */
async function moreInside(): Promise<void> {
  times += 1;
  const { circle: at } = circle;
  const [product, other] = [await journey.as(amara), await journey.as(jonas)];
  const named = (what: string) => `${what}${times}`.padEnd(20, "0") as never;
  const { words: terms, edition } = await product.charter.read(at);
  const topics = `${inside.charter} ${times}`;
  const written = { ...at, words: { ...terms, topics }, edition };
  const { edition: now } = await product.charter.write(written);
  for (const person of members)
    await (await journey.as(person)).charter.agree({ ...at, edition: now, agrees: true });
  const promised = { ...at, commitment: named("promise"), text: inside.promise, shared: true };
  await other.commitment.make(promised).catch(() => undefined);
  const goal = { ...at, goal: named("goal"), text: inside.goal, steps: [], shared: true };
  await product.commitment.goal(goal).catch(() => undefined);
  const { kind, win } = inside;
  const to = personId.parse(jonas.id);
  const feedback = { kind: "feedback", saw: kind, effect: kind, tryOut: kind } as const;
  await product.reflection.sayKind({ ...at, word: named("kind"), to, content: feedback });
  const won = { kind: "win", text: win } as const;
  await product.reflection.sayKind({ ...at, word: named("win"), content: won });
  const quick = { ...at, quick: named("quick") };
  await product.agenda.askQuickly({ ...quick, text: inside.quick }).catch(() => undefined);
  await other.agenda.answerQuick({ ...quick, text: inside.answer }).catch(() => undefined);
  await other.agenda.putQuestion({ ...at, question: named("question"), text: inside.question });
  const steps = [{ title: inside.protocol, how: "", floor: "all", minutes: 5 } as const];
  const content = { name: inside.protocol, modes: [], roles: [], steps };
  await product.agenda.addProtocol({ ...at, protocol: named("protocol"), content });
}

/** The words and names that stand in a text, to be none. */
const heardIn = (text: string, of: readonly string[] = [...words, ...names]) =>
  of.filter((word) => text.includes(word));

describe("after a season, nothing from inside is to be found", () => {
  it("in what everyone in the channel sees, and what its cards carry along", async () => {
    const posts = (await journey.messages(grace, home)).filter(({ from }) => from === "bot");
    expect(posts.length).toBeGreaterThan(8);
    expect(heardIn(JSON.stringify(posts.map(({ cards, text }) => [cards, text])))).toEqual([]);
  });

  it("in anyone's activity feed, nor in what the bot has told them alone", async () => {
    const { graph } = journey.world.microsoft365;
    const feeds = everyone.map(({ id }) => graph.feedOf(id));
    expect(feeds.flat().length).toBeGreaterThan(2);
    expect(heardIn(JSON.stringify(feeds))).toEqual([]);
    const told = await journey.messages(jonas, personalChat(jonas));
    expect(told.length).toBeGreaterThan(0);
    expect(heardIn(JSON.stringify(told.map(({ cards, text }) => [cards, text])))).toEqual([]);
  });

  it("in the calendar events that everyone gets, but for whose turn it is to facilitate", () => {
    const owners = [serviceMailbox, ...everyone];
    const events = owners.flatMap(({ id }) => journey.events(id));
    expect(events.length).toBeGreaterThan(3);
    const told = events.map(({ attendees: _invited, ...event }) => event);
    const leads = /<p>[^<]+ facilitates\.<\/p>/g;
    expect(heardIn(JSON.stringify(told).replace(leads, ""))).toEqual([]);
  });

  it("in the meetings' chats", async () => {
    const { meetings } = await journey.hand.places(amara);
    expect(meetings.length).toBeGreaterThan(0);
    for (const { id } of meetings) {
      const { threads, tabs } = await journey.view(amara, id);
      expect(heardIn(JSON.stringify({ threads, tabs }))).toEqual([]);
    }
  });

  it("in what the bot writes for operators, trouble and all", () => {
    expect(log).toContain("tried again");
    expect(log).toContain("A request met a fault");
    expect(heardIn(log)).toEqual([]);
    expect(
      heardIn(
        log,
        members.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(log).not.toMatch(/Bearer|eyJ[\w-]{20}/);
  });

  it("in what the product answers to those outside", async () => {
    for (const outsider of [grace, lena]) {
      const product = await journey.as(outsider);
      const place = { tenant: circle.circle.tenant, conversation: home };
      const seen = await product.circle.at(place);
      const { purpose: _shown, ...rest } = { purpose: "", ...seen };
      const answers = await Promise.allSettled([
        product.circle.page(circle.circle),
        product.circle.mine(),
        product.reflection.journal(),
        product.schedule.propose(circle.circle),
        product.live.circle(circle.circle),
      ]);
      expect(heardIn(JSON.stringify([rest, answers]))).toEqual([]);
    }
  });

  it("in what members see of one another's looking back", async () => {
    for (const person of [jonas, yusuf, mateo]) {
      const page = JSON.stringify(await circle.page(person));
      expect(heardIn(page, ["Stachelbeere", "Brombeere"])).toEqual([]);
      const cards = JSON.stringify(await journey.messages(person, home));
      expect(heardIn(cards, ["Stachelbeere", "Brombeere"])).toEqual([]);
    }
  });
});
