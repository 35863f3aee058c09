import { people } from "../../infra/local/organisation/people.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { calendarDate } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, booked, members, type PlayedCircle, refusal } from "./played-circle.ts";

const { amara, jonas, priya, mateo, sofia } = people;

let journey: Journey;
let circle: PlayedCircle;
beforeAll(async () => {
  journey = await aJourney();
  circle = await aPlayedCircle(journey);
  await booked(journey, circle);
});

const asksIn = ({ agenda }: CirclePage) => [
  ...agenda.segments.flatMap((segment) => (segment.kind === "ask" ? [segment.ask.text] : [])),
  ...agenda.waiting.map(({ text }) => text),
];
async function versionIn(news: AsyncIterator<{ readonly version: number }>): Promise<number> {
  const { done, value } = await news.next();
  if (done) throw new Error("No more news.");
  return value.version;
}
const addAsk = async (person: typeof amara, text: string) =>
  (await (await journey.as(person)).agenda.add({ ...circle.circle, text, mode: "advice" })).ask;

describe("the landing", () => {
  it("is the same for every member", async () => {
    await addAsk(priya, "A first ask");
    const pages = await Promise.all(members.map((person) => circle.page(person)));
    const [first, ...others] = pages.map(({ me: _me, now: _now, ...page }) => page);
    for (const other of others) expect(other).toEqual(first);
    expect(pages.map(({ me }) => me.person)).toEqual(members.map(({ id }) => id));
  });

  it("names the facilitator and the next three, each with the reason", async () => {
    const { turns, next } = await circle.page();
    expect(turns).toHaveLength(4);
    expect(turns[0]?.person).toBe(next?.facilitator);
    expect(new Set(turns.map(({ person }) => person)).size).toBe(4);
    for (const { reason } of turns) expect(reason).toBeTruthy();
  });

  it("has timeboxes that add up to the session, whatever is asked", async () => {
    for (const text of ["Second", "Third", "Fourth", "Fifth", "Sixth"]) await addAsk(jonas, text);
    const { agenda, next } = await circle.page();
    const minutes = agenda.segments.reduce((sum, segment) => sum + segment.minutes, 0);
    expect(minutes).toBe(next?.minutes);
    expect(agenda.minutes).toBe(next?.minutes);
    expect(asksIn(await circle.page())).toHaveLength(6);
    expect(agenda.waiting.length).toBeGreaterThan(0);
  });

  it("lists my circles with what is mine to do", async () => {
    const { next } = await circle.page();
    const leader = members.find(({ id }) => id === next?.facilitator) ?? amara;
    const [mine] = (await (await journey.as(leader)).circle.mine()).circles;
    expect(mine).toMatchObject({ name: "First steps", standing: "joined" });
    expect(mine?.mine).toMatchObject([{ task: "facilitate", link: mine?.link }]);
    expect(mine?.nextStartsAt).toBe(next?.startsAt);
    const other = members.find(({ id }) => id !== next?.facilitator) ?? amara;
    expect((await (await journey.as(other)).circle.mine()).circles[0]?.mine).toEqual([]);
  });
});

describe("asks", () => {
  it("are edited by anyone; who was slower hears who was faster, and loses nothing", async () => {
    const ask = await addAsk(amara, "To be edited");
    const edit = { ...circle.circle, ask, mode: "listening", edition: 1 } as const;
    const neededBy = calendarDate.parse("2027-01-20");
    await (await journey.as(mateo)).agenda.edit({ ...edit, text: "Edited by Mateo", neededBy });
    const late = (await journey.as(sofia)).agenda.edit({ ...edit, text: "Edited by Sofia" });
    await expect(late).rejects.toMatchObject({
      code: "changed-meanwhile",
      status: 409,
      data: { by: mateo.id, name: mateo.name },
    });
    expect(asksIn(await circle.page())).toContain("Edited by Mateo");
  });

  it("are put in another order, the same for everyone", async () => {
    const page = await circle.page();
    const all = [
      ...page.agenda.segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : [])),
      ...page.agenda.waiting,
    ];
    const [first] = all;
    const last = all.at(-1);
    if (!first || !last) throw new Error("No asks.");
    const product = await journey.as(sofia);
    await product.agenda.move({ ...circle.circle, ask: last.ask, before: first.ask });
    expect(asksIn(await circle.page(jonas))[0]).toBe(last.text);
    await product.agenda.move({ ...circle.circle, ask: last.ask, before: null });
    expect(asksIn(await circle.page(priya)).at(-1)).toBe(last.text);
  });

  it("are taken away, and brought back where they were", async () => {
    const before = asksIn(await circle.page());
    const ask = await addAsk(amara, "Gone and back");
    const withIt = asksIn(await circle.page());
    expect(withIt).toContain("Gone and back");
    const product = await journey.as(amara);
    await product.agenda.remove({ ...circle.circle, ask });
    expect(asksIn(await circle.page())).toEqual(before);
    await product.agenda.restore({ ...circle.circle, ask });
    expect(asksIn(await circle.page())).toEqual(withIt);
  });
});

describe("the shelf", () => {
  it("takes what helped, with why and how one knows, and lets it be changed and brought back", async () => {
    const product = await journey.as(priya);
    const why = "The third question changed my mind.";
    const sharing = { title: "Five questions", why, basis: "done" } as const;
    const { resource } = await product.shelf.add({ ...circle.circle, ...sharing });
    const of = { ...circle.circle, resource };
    await (await journey.as(jonas)).shelf.edit({ ...of, ...sharing, basis: "read", edition: 1 });
    const late = product.shelf.edit({ ...of, ...sharing, title: "Six", edition: 1 });
    expect(await refusal(late)).toBe("changed-meanwhile");
    await product.shelf.remove(of);
    expect((await circle.page()).shelf).toEqual([]);
    await product.shelf.restore(of);
    expect((await circle.page(mateo)).shelf).toMatchObject([{ title: "Five questions", why }]);
  });

  it("refuses a link that is none of the web's", async () => {
    const link = "javascript:alert(1)";
    const added = (await journey.as(priya)).shelf.add({
      ...circle.circle,
      title: "x",
      why: "",
      link,
    });
    await expect(added).rejects.toMatchObject({ status: 400 });
  });
});

describe("after a restart", () => {
  it("everything is still there, to the letter", async () => {
    const before = await circle.page(jonas);
    await journey.world.bot.stop();
    await journey.world.bot.start();
    const after = await circle.page(jonas);
    expect({ ...after, now: before.now }).toEqual(before);
  });
});

describe("another member's change", () => {
  it("is heard within a second", async () => {
    const listener = await journey.as(jonas);
    const stop = new AbortController();
    const news = await listener.live.circle(circle.circle, { signal: stop.signal });
    const first = await versionIn(news);
    const heard = versionIn(news);
    await addAsk(sofia, "Heard at once");
    const written = Date.now();
    expect(await heard).toBeGreaterThan(first);
    expect(Date.now() - written).toBeLessThan(1000);
    expect(asksIn(await circle.page(jonas))).toContain("Heard at once");
    stop.abort();
  });

  it("is heard again after a restart, with what was missed", async () => {
    const before = (await circle.page()).version;
    await journey.world.bot.stop();
    await journey.world.bot.start();
    await addAsk(sofia, "After the restart");
    const stop = new AbortController();
    const product = await journey.as(jonas);
    const news = await product.live.circle(circle.circle, { signal: stop.signal });
    expect(await versionIn(news)).toBeGreaterThan(before);
    stop.abort();
  });
});
