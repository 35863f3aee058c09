import { toldIn } from "../../../bot/circle/told/documents.ts";
import { mostPosts } from "../../../shared/schedule/post-budget.ts";
import { later } from "../../../shared/time/instant.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { apiWorld } from "../http/api-world.ts";
import { ids, made } from "./charter-world.ts";

let world: Awaited<ReturnType<typeof started>>;
beforeEach(async () => {
  world = await started();
});
afterEach(() => world.end());

/** Ada, Bo and Cy, who have all agreed to their charter, with calendars to book in. */
async function started() {
  const calendar = fakeCalendar("service");
  const api = await apiWorld(["ada", "bo", "cy"], undefined, [], { calendar });
  const clients = await Promise.all(["ada", "bo", "cy"].map((name) => api.as(name)));
  const [ada, bo, cy] = clients;
  if (!ada || !bo || !cy) throw new Error("nobody");
  const { circle } = await ada.circle.make({ ...made, people: [...ids] });
  for (const each of clients) {
    await each.circle.join({ ...circle, offer: "", wish: "" });
    await each.charter.agree({ ...circle, edition: 1, agrees: true });
  }
  await api.runDue();
  const root = (await ada.circle.page(circle)) && api.messenger.sent.length;
  const passes = async (span: Parameters<typeof later>[1]) => {
    api.clock.moveTo(later(api.clock.now(), span));
    await api.runDue();
  };
  return {
    ...api,
    circle,
    ada,
    bo,
    cy,
    passes,
    /** What has been posted into the thread since, by what it says first. */
    posts: () =>
      api.messenger.sent
        .slice(root)
        .filter(({ to, activity }) => to.kind === "conversation" && activity === undefined),
    /** A session from its booking to a day after its end; `meanwhile` happens three days before. */
    async session(meanwhile: () => Promise<unknown> = async () => {}) {
      const startsAt = later(api.clock.now(), { days: 6 });
      const { session } = await ada.schedule.book({ ...circle, startsAt, minutes: 30 });
      const at = { ...circle, session };
      await passes({ days: 3 });
      await meanwhile();
      for (let hours = 54; hours >= 0; hours -= 6) {
        api.clock.moveTo(later(startsAt, { hours: -hours }));
        await api.runDue();
      }
      await ada.schedule.start(at);
      for (const each of clients) await each.schedule.attend({ ...at, present: true });
      await passes({ minutes: 30 });
      await ada.schedule.close(at);
      await api.runDue();
      return at;
    },
  };
}

const said = () => world.posts().map(({ once }) => once.split("/")[0]);

/** Everyone is asked anew about the charter. */
async function rewrite(times = 1): Promise<void> {
  const { ada, circle } = world;
  for (let time = 0; time < times; time++) {
    const { edition, words } = await ada.charter.read(circle);
    const changed = { ...words, topics: `${words.topics} ${time}` };
    const written = await ada.charter.write({ ...circle, words: changed, edition });
    await ada.charter.agree({ ...circle, edition: written.edition, agrees: true });
    await world.passes({ hours: 2 });
  }
}

it("posts three times about an ordinary session", async () => {
  await world.session();
  expect(said()).toEqual(["schedule.announce", "schedule.remind", "reflection.prompt"]);
});

it("posts no more where whoever was to facilitate cannot come, and someone else does", async () => {
  const { ada, bo, circle } = world;
  await world.session(async () => {
    const { next } = await ada.circle.page(circle);
    if (!next) throw new Error("nothing planned");
    await (next.facilitator === ids[0] ? ada : bo).schedule.come({
      ...circle,
      session: next.session,
      coming: false,
    });
    await world.runDue();
  });
  expect(said()).toEqual(["schedule.announce", "schedule.remind", "reflection.prompt"]);
});

it("gives a charter that is asked about anew the fourth post", async () => {
  await world.session(() => rewrite());
  expect(said()).toHaveLength(4);
  expect(said()).toContain("circle.ask-charter");
});

it("says on the card after the session what would have been a fifth, and posts it once there is room", async () => {
  await world.session();
  const before = said().length;
  await world.session(() => rewrite(2));
  expect(said().slice(before)).toHaveLength(mostPosts);
  const prompt = world.posts().at(-1);
  expect(prompt?.once).toContain("reflection.prompt");
  expect(JSON.stringify(prompt?.message.card)).toContain("The circle’s charter waits for answers.");
  await world.session();
  const after = said().slice(before + mostPosts);
  expect([after.length, after.includes("circle.ask-charter")]).toEqual([mostPosts, true]);
  expect(JSON.stringify(world.posts().at(-1)?.message.card)).not.toContain("waits for answers");
});

it("posts nothing that waited where everyone has answered meanwhile", async () => {
  await world.session(() => rewrite(2));
  for (const each of [world.bo, world.cy]) {
    const { edition } = await each.charter.read(world.circle);
    await each.charter.agree({ ...world.circle, edition, agrees: true });
  }
  await world.session();
  expect(said().slice(mostPosts)).toHaveLength(3);
});

it("keeps to four in every session of a season", async () => {
  const counts: number[] = [];
  for (let session = 0; session < 6; session++) {
    const before = said().length;
    await world.session(() => rewrite(session % 3));
    await world.passes({ days: 2 });
    counts.push(said().length - before);
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(mostPosts);
}, 30_000);

/** Promises, stand-ins asked for and an ask of everyone's: all that a person is told about by itself. */
async function everythingAtOnce(round: number): Promise<void> {
  const { ada, bo, cy, circle } = world;
  const id = (what: string) => `${what}${round}`.padEnd(20, "0") as never;
  for (const [at, each] of [ada, bo, cy].entries()) {
    await each.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
    const promise = { ...circle, commitment: id(`promise${at}`), text: "Say no", shared: false };
    await each.commitment.make(promise).catch(() => undefined);
  }
  const leads = (await ada.circle.page(circle)).next?.facilitator;
  const who = [ada, bo, cy][ids.indexOf(leads as never)];
  await who?.rotation.ask({ ...circle, request: id("request"), kind: "stand-in" });
  await world.runDue();
}

it.each([true, false])(
  "tells nobody more than twice about a session, feeds open: %s",
  async (open) => {
    world.notifier.feeds.open = open;
    for (let round = 0; round < 3; round++) {
      await world.session(() => everythingAtOnce(round));
      await world.passes({ days: 2 });
    }
    const told = await toldIn(world.context, world.circle);
    const counts = new Map<string, number>();
    for (const { person, session, refused } of told)
      if (!refused)
        counts.set(`${person} ${session}`, (counts.get(`${person} ${session}`) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(3);
    expect(Math.max(...counts.values())).toBe(2);
    const personal = world.messenger.sent.filter(
      ({ to, activity }) => to.kind === "person" && activity === undefined,
    );
    expect(personal.length + world.notifier.noticed.length).toBe(told.length);
  },
  30_000,
);
