import { safe } from "@orpc/client";
import { later } from "../../../shared/time/instant.ts";
import { charterWorld, ids } from "./charter-world.ts";

let world: Awaited<ReturnType<typeof charterWorld>>;
beforeEach(async () => {
  world = await charterWorld();
});
afterEach(() => world.end());

const day = (days: number) => later(world.clock.now(), { days }).slice(0, 10) as never;
const [adaId, boId, cyId] = ids;

/** A circle with a session in two days; who leads it is first in line. */
async function planned() {
  const started = await world.started();
  const { circle, ada } = started;
  const startsAt = later(world.clock.now(), { days: 2 });
  await ada.schedule.book({ ...circle, startsAt, minutes: 30 });
  await world.runDue();
  const page = (client = ada) => client.circle.page(circle);
  return { ...started, page };
}

describe("taking a break", () => {
  it("hands the session on, leaves one out of line and counts, and tells the others nothing but that", async () => {
    const { circle, ada, bo, page } = await planned();
    expect((await page()).next?.facilitator).toBe(adaId);
    await ada.circle.pause({ ...circle, until: day(20) });
    const seen = await page(bo);
    expect([boId, cyId]).toContain(seen.next?.facilitator);
    expect(seen.next?.resting).toEqual([adaId]);
    expect(seen.turns.map(({ person }) => person)).not.toContain(adaId);
    expect(seen.members.find(({ person }) => person === adaId)?.onBreak).toBe(true);
    expect(JSON.stringify(seen)).not.toContain(day(20));
    expect((await page(ada)).me.breakUntil).toContain(day(20));
    const { proposals } = await bo.schedule.propose(circle);
    expect(proposals).toHaveLength(3);
    for (const { coming, missing } of proposals)
      expect([...coming, ...missing.map(({ person }) => person)]).not.toContain(adaId);
  });

  it("ends by itself on that day, however late, and only then", async () => {
    const { circle, ada, page } = await planned();
    await ada.circle.pause({ ...circle, until: day(20) });
    await world.passes({ days: 18 });
    expect((await page()).me.breakUntil).toBeDefined();
    await world.passes({ days: 30 });
    const back = await page();
    expect(back.me.breakUntil).toBeUndefined();
    expect(back.turns.map(({ person }) => person)).toContain(adaId);
  });

  it("ends early when one says so, can be taken again, and prolonged", async () => {
    const { circle, ada, page } = await planned();
    await ada.circle.pause({ ...circle, until: day(20) });
    await ada.circle.pause({ ...circle, until: day(20) });
    await ada.circle.comeBack(circle);
    await ada.circle.comeBack(circle);
    expect((await page()).members.some(({ onBreak }) => onBreak)).toBe(false);
    await ada.circle.pause({ ...circle, until: day(20) });
    await ada.circle.pause({ ...circle, until: day(60) });
    await world.passes({ days: 30 });
    expect((await page()).me.breakUntil).toContain("2027");
  });

  it("changes nothing in a session that comes after it", async () => {
    const { circle, ada, page } = await planned();
    const before = await page();
    await ada.circle.pause({ ...circle, until: day(1) });
    const { next, turns } = await page();
    expect(next?.facilitator).toBe(before.next?.facilitator);
    expect(next?.resting).toBeUndefined();
    expect(turns.map(({ person }) => person)).toEqual(before.turns.map(({ person }) => person));
  });

  it("holds up no charter", async () => {
    const { circle, ada, bo, cy, agree } = await world.started();
    await agree(bo);
    await agree(cy);
    expect((await bo.circle.page(circle)).charter?.open).toEqual([adaId]);
    await ada.circle.pause({ ...circle, until: day(20) });
    expect((await bo.circle.page(circle)).charter?.open).toEqual([]);
  });

  it("has a day to come back that is to come and not too far, and is a member's", async () => {
    const { circle, ada } = await planned();
    const refused = async (until: never) =>
      (await safe(ada.circle.pause({ ...circle, until }))).error;
    expect(await refused(day(0))).toMatchObject({ code: "in-the-past" });
    expect(await refused(day(400))).toMatchObject({ code: "too-far" });
    const eve = await world.as("eve");
    expect((await safe(eve.circle.pause({ ...circle, until: day(9) }))).error).toMatchObject({
      code: "not-found",
    });
  });
});

describe("leaving", () => {
  it("takes what one had brought off the agenda at once, and does not end with the break", async () => {
    const { circle, ada, bo, page } = await planned();
    await ada.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
    await bo.agenda.add({ ...circle, text: "Look at my talk", mode: "advice" });
    await ada.circle.pause({ ...circle, until: day(20) });
    await ada.circle.leave(circle);
    const { agenda, next, members } = await page(bo);
    const asks = agenda.segments.flatMap((each) => (each.kind === "ask" ? [each.ask.by] : []));
    expect(asks).toEqual([boId]);
    // To the others it is a break, whether one comes back or not.
    expect(next?.resting).toEqual([adaId]);
    expect(members.find(({ person }) => person === adaId)?.onBreak).toBe(true);
    await world.passes({ days: 30 });
    const later = (await page(bo)).members.find(({ person }) => person === adaId);
    expect(later?.onBreak).toBe(true);
    expect((await safe(ada.circle.page(circle))).error).toMatchObject({ code: "not-found" });
  });
});
