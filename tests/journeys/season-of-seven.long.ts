import { type Person, people } from "../../infra/local/organisation/people.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import { personId, type TurnRequestId } from "../../shared/kernel/ids.ts";
import { later } from "../../shared/time/instant.ts";
import { home, tenant } from "./played-circle.ts";
import { aCircleOfSeven, type Seven, seven } from "./seven.ts";

jest.setTimeout(240_000);

const { amara, jonas, yusuf, priya, mateo, sofia, lena, grace } = people;
const idOf = (person: Person) => personId.parse(person.id);
const without = (...away: readonly Person[]) => seven.filter((each) => !away.includes(each));

let world: Seven;
beforeAll(async () => {
  world = await aCircleOfSeven();
});

describe("a season of seven", () => {
  it("begins with everyone there, and two who tap Start at once", async () => {
    await world.meet(await world.plan(), seven);
    expect((await world.circle.page()).past).toHaveLength(1);
  });

  it("goes on with a guest, and without two who cannot come, of whom one is to facilitate", async () => {
    const { journey, circle } = world;
    const session = await world.plan();
    const leader = await world.leads();
    const other = without(leader)[3] as Person;
    for (const person of [leader, other])
      await (await journey.as(person)).schedule.come({
        ...circle.circle,
        session: session.session,
        coming: false,
      });
    await journey.settled();
    expect(await world.leads()).not.toBe(leader);
    const at = { ...circle.circle, session: session.session };
    await (await journey.as(amara)).circle.inviteGuest({ ...at, person: idOf(grace) });
    const guests = await asSeenBy(grace);
    expect(guests).toMatchObject({ state: "guest", page: { startsAt: session.startsAt } });
    for (const { name } of seven) expect(JSON.stringify(guests)).not.toContain(name);
    await expect((await journey.as(grace)).circle.page(circle.circle)).rejects.toThrow();
    await world.meet(await circle.next(), without(leader, other));
    expect(await asSeenBy(grace)).toMatchObject({ state: "outside" });
    expect((await circle.page()).turns.slice(0, 2).map(({ person }) => person)).toContain(
      leader.id,
    );
  });

  it("swaps a turn, with the product away in between", async () => {
    const { journey, circle } = world;
    const session = await world.plan();
    const leader = await world.leads();
    const [, , third] = (await circle.page()).turns;
    const taker = seven.find(({ id }) => id === third?.person) as Person;
    const request = "request0000000000001" as TurnRequestId;
    const wish = { ...circle.circle, request, kind: "swap" as const, to: idOf(taker) };
    await (await journey.as(leader)).rotation.ask(wish);
    await journey.world.bot.stop();
    await journey.world.bot.start();
    const answer = { ...circle.circle, request, answer: "yes" as const };
    for (const _twice of [1, 2]) await (await journey.as(taker)).rotation.answer(answer);
    await journey.settled();
    expect(await world.leads()).toBe(taker);
    await journey.world.clock.move({ to: later(session.startsAt, { hours: -3 }), asleep: true });
    await world.meet(session, seven);
  });

  it("lets one of two begin at once in the place of whoever is not there", async () => {
    const { journey, circle } = world;
    const session = await world.plan();
    const missing = await world.leads();
    const at = { ...circle.circle, session: session.session };
    const present = without(missing);
    await world.meet(session, present, async () => {
      await journey.world.clock.move({ to: later(session.startsAt, { minutes: 4 }) });
      const begin = async (person: Person) => (await journey.as(person)).rotation.startInstead(at);
      const both = await Promise.allSettled(present.slice(0, 2).map(begin));
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    });
    expect((await circle.page()).past[0]).toMatchObject({ state: "closed" });
  });

  it("loses Mateo and wins Grace, and nothing of his is shown any more", async () => {
    const { journey, circle } = world;
    const session = await world.plan();
    await (await journey.as(mateo)).circle.leave(circle.circle);
    await journey.settled();
    const page = await circle.page();
    expect(page.turns.map(({ person }) => person)).not.toContain(mateo.id);
    await expect((await journey.as(mateo)).circle.page(circle.circle)).rejects.toThrow();
    await (await journey.as(grace)).circle.askToJoin(circle.circle);
    await (await journey.as(amara)).circle.admit({ ...circle.circle, person: idOf(grace) });
    await (await journey.as(grace)).circle.join({ ...circle.circle, offer: "", wish: "" });
    await (await journey.as(grace)).charter.agree({ ...circle.circle, edition: 1, agrees: true });
    await journey.settled();
    expect(await world.leads()).not.toBe(grace);
    await world.meet(session, now());
  });

  it("outlives being killed in the middle", async () => {
    const { journey } = world;
    const session = await world.plan();
    await journey.world.bot.kill();
    await journey.world.bot.start();
    await world.meet(session, now(yusuf));
  });

  it.each([
    { who: "Sofia", away: [sofia] },
    { who: "Lena and Jonas", away: [lena, jonas] },
    { who: "Priya", away: [priya] },
  ])("meets on without $who", async ({ away }) => {
    await world.meet(await world.plan(), now(...away));
  });
});

/** What the circle's tab shows someone. */
async function asSeenBy(person: Person) {
  return (await world.journey.as(person)).circle.at({ tenant, conversation: home });
}

/** Those of the circle since Mateo left, without who is away. */
function now(...away: readonly Person[]): readonly Person[] {
  return [...without(mateo), grace].filter((each) => !away.includes(each));
}

describe("after the season", () => {
  it("everyone who was there throughout has led as often as the others, or once more", async () => {
    const past = (await world.circle.page()).past;
    expect(past).toHaveLength(world.chapters.length);
    const counts = without(mateo).map(
      ({ id }) => past.filter(({ facilitator }) => facilitator === id).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    const runs = past.map(({ facilitator }) => facilitator);
    expect(runs.filter((each, at) => each === runs[at + 1])).toEqual([]);
  });

  it("each session was one event", () => {
    expect(world.journey.events()).toHaveLength(world.chapters.length);
  });

  it("no session was more than four posts in the circle's one thread", async () => {
    const posts = await said(amara, home);
    const [, ...later] = world.chapters;
    const ofSeason = posts.filter(({ at }) => at >= (world.chapters[0]?.since ?? ""));
    expect(new Set(ofSeason.map(({ root }) => root)).size).toBe(1);
    expect(later.length).toBeGreaterThan(5);
    expect(perChapter(posts).filter((count) => count > 4)).toEqual([]);
    expect(perChapter(posts).filter((count) => count === 0)).toEqual([]);
  });

  it.each([...seven, grace])(
    "$givenName was written to twice a session at most",
    async (person) => {
      const counts = perChapter(await said(person, personalChat(person)));
      expect(counts.filter((count) => count > 2)).toEqual([]);
    },
  );

  it("nobody's words are in what lies in the channel or a chat, and nothing is left to Mateo", async () => {
    const { journey, words, circle } = world;
    expect(words.length).toBeGreaterThan(20);
    const lies = [JSON.stringify(await journey.messages(mateo, home))];
    for (const person of [...seven, grace])
      lies.push(JSON.stringify(await journey.messages(person, personalChat(person))));
    for (const each of words) expect(lies.filter((lie) => lie.includes(each))).toEqual([]);
    const page = JSON.stringify(await circle.page(sofia));
    expect(words.filter((each) => /^(Entry|Promise)/.test(each) && page.includes(each))).toEqual(
      [],
    );
  });

  it("every promise has come back to whoever made it, and was laid down with the answer", () => {
    const { chapters } = world;
    for (const [index, { cameBack }] of chapters.slice(1).entries()) {
      const { commitment } = chapters[index] ?? {};
      expect(cameBack).toEqual([[commitment], []]);
    }
  });

  it("no question was asked twice", () => {
    const prompts = world.chapters.map(({ prompt }) => prompt);
    expect(new Set(prompts).size).toBe(prompts.length);
  });
});

async function said(person: Person, conversation: string) {
  return (await world.journey.messages(person, conversation)).filter(({ from }) => from === "bot");
}

/** How many of them each session brought. */
function perChapter(messages: readonly { readonly at: string }[]): readonly number[] {
  return world.chapters.map(({ since }, index) => {
    const until = world.chapters[index + 1]?.since ?? "~";
    return messages.filter(({ at }) => at >= since && at < until).length;
  });
}
