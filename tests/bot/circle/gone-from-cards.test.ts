import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { cardsNow } from "../redaction/own-views.ts";
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

describe("who leaves the circle", () => {
  it("is gone at once from every card that stands in the thread, for everyone who looks", async () => {
    await posted();
    const before = await cardsNow(world, "ada");
    expect(before.posts.length).toBeGreaterThan(3);
    expect(JSON.stringify(before.posts)).toContain(bo);
    expect(JSON.stringify(before.own)).toMatch(/\bbo\b/);
    await world.bo.circle.leave(world.circle);
    await world.runDue();
    const { posts, own } = await cardsNow(world, "ada");
    expect(posts.filter((card) => JSON.stringify(card).includes(bo))).toEqual([]);
    expect(own.filter((view) => /\bbo\b/.test(JSON.stringify(view)))).toEqual([]);
  });
});
