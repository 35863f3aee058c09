import { buttons } from "../../../bot/compose.ts";
import type { Turn } from "../../../bot/ports/action.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { river } from "../http/api-world.ts";
import { type RedactionWorld, redactionWorld } from "../redaction/redaction-world.ts";

let world: RedactionWorld;
beforeEach(async () => {
  world = await redactionWorld();
});
afterEach(() => world.end());

const bo = personCalled("bo");

/** A session of which everything has been posted that is, two days before to its eve, and a question about the charter. */
async function posted() {
  const { ada, circle, clock, passes } = world;
  const startsAt = later(clock.now(), { days: 6 });
  await ada.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
  await ada.schedule.book({ ...circle, startsAt, minutes: 45 });
  await world.runDue();
  const { words, edition } = await ada.charter.read(circle);
  const topics = `${words.topics} And more.`;
  const written = await ada.charter.write({ ...circle, words: { ...words, topics }, edition });
  for (const each of [ada, world.bo, world.cy])
    await each.charter.agree({ ...circle, edition: written.edition, agrees: each === ada });
  await passes({ hours: 2 });
  for (let days = 5; days >= 1; days--) await passes({ days: 1 });
}

/** The posts as they are by now, and what Ada's client shows in the place of each. */
async function cardsNow() {
  const latest = new Map(
    world.messenger.sent.map((sent, at) => [sent.activity ?? `activity-${at + 1}`, sent] as const),
  );
  const posts = [...latest.values()].filter(({ to }) => to.kind === "conversation");
  const own = await Promise.all(posts.map(({ message }) => ownView(message.card.refresh)));
  return { posts: posts.map(({ message }) => message.card), own };
}

async function ownView(refresh: { readonly action?: { readonly data?: unknown } } | undefined) {
  const data = refresh?.action?.data;
  const actions = buttons(world.context).find(({ schema }) => schema.safeParse(data).success);
  const turn = {
    caller: { tenant: river.tenant, person: personCalled("ada"), name: "ada" },
    language: "en",
    ...river,
    now: world.clock.now(),
  } as unknown as Turn;
  return actions?.run(actions.schema.parse(data), turn);
}

describe("who leaves the circle", () => {
  it("is gone at once from every card that stands in the thread, for everyone who looks", async () => {
    await posted();
    const before = await cardsNow();
    expect(before.posts.length).toBeGreaterThan(3);
    expect(JSON.stringify(before.posts)).toContain(bo);
    expect(JSON.stringify(before.own)).toMatch(/\bbo\b/);
    await world.bo.circle.leave(world.circle);
    await world.runDue();
    const { posts, own } = await cardsNow();
    expect(posts.filter((card) => JSON.stringify(card).includes(bo))).toEqual([]);
    expect(own.filter((view) => /\bbo\b/.test(JSON.stringify(view)))).toEqual([]);
  });
});
