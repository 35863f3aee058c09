import { emptyWorker } from "../../../bot/circle/unkept/jobs.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

import { charterWorld, made } from "./charter-world.ts";

type World = Awaited<ReturnType<typeof charterWorld>>;
type Started = Awaited<ReturnType<World["started"]>>;
let world: World;
let begun: Started;

beforeEach(async () => {
  world = await charterWorld();
  begun = await world.started();
});
afterEach(() => world.end());

/** A session that Ada, Bo and Cy were at. */
async function held({ ada, bo, cy, circle }: Started) {
  const startsAt = later(world.clock.now(), { days: 1 });
  const at = { ...circle, ...(await ada.schedule.book({ ...circle, startsAt, minutes: 30 })) };
  await world.passes({ days: 1 });
  await ada.schedule.start(at);
  for (const each of [ada, bo, cy]) await each.schedule.attend({ ...at, present: true });
  await world.passes({ hours: 1 });
  await ada.schedule.close(at);
  await world.runDue();
  return at;
}

const job = (since: string) => ({
  payload: { ...begun.circle, since: since as never },
  now: world.clock.now(),
});
const emptyNow = async (since: string) =>
  emptyWorker(world.context).run(job(since) as never) as Promise<readonly unknown[]>;

it("is switched by any member and switched back by any other", async () => {
  const { ada, bo, circle } = begun;
  await ada.charter.keep({ ...circle, kept: false });
  const { unkept } = await bo.circle.page(circle);
  expect(unkept).toMatchObject({ by: personCalled("ada"), gone: false });
  await bo.charter.keep({ ...circle, kept: true });
  expect((await ada.circle.page(circle)).unkept).toBeUndefined();
});

it("is found by nobody from outside", async () => {
  const { ada, circle } = begun;
  const eve = await world.as("eve");
  const say = { ...circle, quick: "quick".padEnd(20, "0") as never, text: "Anyone?" };
  await expect(eve.charter.keep({ ...circle, kept: false })).rejects.toMatchObject(notFound);
  await ada.charter.keep({ ...circle, kept: false });
  await expect(eve.agenda.askQuickly(say)).rejects.toMatchObject(notFound);
});
const notFound = { code: "not-found" };

it("changes nothing when two switch it at once, or one twice", async () => {
  const { ada, bo, circle } = begun;
  const both = [ada, bo].map((each) => each.charter.keep({ ...circle, kept: false }));
  await Promise.all(both);
  const first = (await ada.circle.page(circle)).unkept;
  await world.passes({ hours: 1 });
  await bo.charter.keep({ ...circle, kept: false });
  expect((await ada.circle.page(circle)).unkept).toEqual(first);
});

it("takes nothing away where it was switched back within the day, and begins a new day after that", async () => {
  const { ada, bo, circle } = begun;
  const at = await held(begun);
  const note = { ...at, note: "note".padEnd(20, "0") as never };
  await ada.reflection.addNote({ ...note, text: "We tried" });
  await ada.charter.keep({ ...circle, kept: false });
  await world.passes({ hours: 20 });
  await bo.charter.keep({ ...circle, kept: true });
  await bo.charter.keep({ ...circle, kept: false });
  await world.passes({ hours: 20 });
  expect((await ada.reflection.summary(at)).notes).toHaveLength(1);
  await world.passes({ hours: 4 });
  expect((await ada.reflection.summary(at)).notes).toEqual([]);
  expect((await ada.circle.page(circle)).unkept?.gone).toBe(true);
});

it("does its work late, once, and never for another time", async () => {
  const { ada, circle } = begun;
  await ada.circle.join({ ...circle, offer: "Listening", wish: "" });
  await ada.charter.keep({ ...circle, kept: false });
  const since = (await ada.circle.page(circle)).unkept?.since ?? "";
  expect(await emptyNow(since)).toEqual([]);
  world.clock.moveTo(later(world.clock.now(), { days: 9 }));
  expect(await emptyNow(later(since as never, { hours: -1 }))).toEqual([]);
  expect(await emptyNow(since)).not.toEqual([]);
  await world.runDue();
  expect((await ada.circle.page(circle)).members[0]).toMatchObject({ offer: "" });
  expect(await emptyNow(since)).toEqual([]);
});

it("remembers when sessions were and how many came, not who, and whose turn it is all the same", async () => {
  const { ada, circle } = begun;
  for (const each of [begun.ada, begun.bo, begun.cy]) await begun.agree(each);
  await held(begun);
  await ada.charter.keep({ ...circle, kept: false });
  await held(begun);
  await held(begun);
  await world.passes({ days: 5 });
  const { documents } = world.context;
  const all = await documents.list(circlePartition(circle.tenant, circle.circle));
  const past = all.filter(({ id }) => id.startsWith("past|session|"));
  expect(past).toHaveLength(2);
  for (const { body } of past) expect(body).toMatchObject({ present: [], away: [] });
  expect(JSON.stringify(past)).not.toMatch(/"(facilitator|credited|swappedWith)"/);
  const page = await ada.circle.page(circle);
  expect(page.past.slice(1)).toHaveLength(2);
  for (const each of page.past.slice(1)) {
    expect([each.were, each.facilitator, each.present]).toEqual([3, undefined, []]);
  }
  expect(page.turns.length).toBeGreaterThan(0);
});

it("lets nobody share with all what was theirs before", async () => {
  const { ada, circle } = begun;
  const own = { circle: circle.circle };
  const commitment = "promise".padEnd(20, "0") as never;
  const word = "thanks".padEnd(20, "0") as never;
  const content = { kind: "thanks", help: "You listened" } as const;
  await ada.commitment.make({ ...circle, commitment, text: "Small", shared: false });
  await ada.reflection.sayKind({ ...circle, word, to: personCalled("bo"), content });
  await world.runDue();
  await ada.charter.keep({ ...circle, kept: false });
  const nothingKept = { code: "nothing-kept" };
  const share = ada.commitment.share({ ...own, commitment, shared: true });
  await expect(share).rejects.toMatchObject(nothingKept);
  const thanks = ada.reflection.shareThanks({ ...own, word, shared: true });
  await expect(thanks).rejects.toMatchObject(nothingKept);
  await ada.reflection.shareThanks({ ...own, word, shared: false });
  expect((await ada.commitment.mine()).circles[0]?.commitments).toHaveLength(1);
});

it("says kindly on a card that nothing is written down", async () => {
  const { ada, bo, circle } = begun;
  const quick = "quick".padEnd(20, "0") as never;
  await ada.agenda.askQuickly({ ...circle, quick, text: "Anyone?" });
  await world.runDue();
  await ada.charter.keep({ ...circle, kept: false });
  const said = await world.press("bo", { verb: "quick.answer", ...circle, quick, text: "Me" });
  expect(JSON.parse(said)).toEqual({
    say: "Nothing is kept in this circle, so this cannot be written down here.",
  });
  expect((await bo.agenda.quick(circle)).open[0]?.answers).toEqual([]);
});

it("is there from the beginning where it was proposed, and asks nobody for words", async () => {
  const { ada, circle: first } = begun;
  expect((await ada.circle.page(first)).unkept).toBeUndefined();
  const other = await charterWorld();
  const maker = await other.as("ada");
  const { circle } = await maker.circle.make({ ...made, kit: "community", unkept: true });
  await maker.circle.join({ ...circle, offer: "Listening", wish: "Rest" });
  const { members, unkept } = await maker.circle.page(circle);
  expect(unkept).toMatchObject({ gone: true });
  expect(members.map(({ offer, wish }) => offer + wish).join("")).toBe("");
  await other.end();
});
