import { buttons } from "../../../bot/compose.ts";
import { later } from "../../../shared/time/instant.ts";
import { circlePlantings } from "./circle-plantings.ts";
import { ownPlantings } from "./own-plantings.ts";
import { cardsNow } from "./own-views.ts";
import { type RedactionWorld, redactionWorld } from "./redaction-world.ts";
import { textProcedures, textVerbs } from "./text-fields.ts";

const plantings = { ...circlePlantings, ...ownPlantings };
const names = Object.keys(plantings);
/** Words that nothing else has, for one procedure alone. */
const markOf = (name: string) => `Zwetschge${names.indexOf(name) + 100}`;

let world: RedactionWorld;
let views = { before: "", after: "" };
const seen = async () => JSON.stringify((await cardsNow(world, "cy")).own);
const before = new Map<string, readonly string[]>();
const traces = async (name: string) => {
  const words = markOf(name);
  return [...(await world.traces(words)), ...(await world.traces(words.toLowerCase()))];
};

beforeAll(async () => {
  world = await redactionWorld();
  const takeBack: (() => Promise<unknown>)[] = [];
  for (const [name, plant] of Object.entries(plantings)) {
    takeBack.push(await plant(world, markOf(name)));
    await world.runDue();
    before.set(name, await traces(name));
  }
  views = { ...views, before: await seen() };
  for (const each of takeBack.toReversed()) await each();
  await world.passes({ seconds: 60 });
  await world.tidied();
  views = { ...views, after: await seen() };
}, 60_000);
afterAll(() => world.end());

it("knows how each procedure that takes words has them taken back", () => {
  expect([...textProcedures().keys()].toSorted()).toEqual(names.toSorted());
});

/** What the buttons of cards send words by, and the procedure that does the same. */
const sameOnCards: Readonly<Record<string, keyof typeof plantings>> = {
  "agenda.write": "agenda.write",
  "circle.join": "circle.join",
  "quick.answer": "agenda.answerQuick",
  "reflection.promise": "commitment.make",
  "reflection.share": "reflection.share",
  "reflection.take-back": "reflection.share",
  "reflection.write": "reflection.write",
  "rotation.keep-led": "rotation.keepLed",
};

it("knows by which procedure the same words could have come as from a card", () => {
  const schemas = buttons(world.context).map(({ schema }) => schema);
  expect(textVerbs(schemas as never).toSorted()).toEqual(Object.keys(sameOnCards).toSorted());
  for (const name of Object.values(sameOnCards)) expect(names).toContain(name);
});

describe("words that are taken back", () => {
  it.each(names)("were there, and have left nothing behind within a minute: %s", async (name) => {
    expect(before.get(name)).not.toEqual([]);
    expect(await traces(name)).toEqual([]);
    expect(world.inFile(markOf(name))).toBe(false);
  });
});

it("shows nothing of them on anyone's own view of a card either", () => {
  expect(views.before).toContain("Zwetschge");
  expect(views.after).not.toMatch(/zwetschge/i);
});

it("leaves nothing of an ask that a session has reached already", async () => {
  const { ada, bo, cy, circle } = world;
  const { edition } = await ada.charter.read(circle);
  for (const each of [ada, bo, cy]) await each.charter.agree({ ...circle, edition, agrees: true });
  const words = "Zwetschge099";
  const { ask } = await ada.agenda.add({ ...circle, text: words, mode: "advice" });
  const startsAt = later(world.clock.now(), { days: 1 });
  const at = { ...circle, ...(await ada.schedule.book({ ...circle, startsAt, minutes: 45 })) };
  await world.passes({ days: 1 });
  await ada.schedule.start(at);
  for (const each of [ada, bo]) await each.schedule.attend({ ...at, present: true });
  await world.passes({ minutes: 45 });
  await ada.schedule.close(at);
  await world.runDue();
  expect(await world.traces(words)).toEqual([expect.stringContaining("past|ask|")]);
  await bo.agenda.remove({ ...circle, ask });
  await bo.agenda.restore({ ...circle, ask });
  expect(JSON.stringify(await ada.reflection.kindHere(circle))).toContain(words);
  await bo.agenda.remove({ ...circle, ask });
  expect(JSON.stringify(await ada.reflection.kindHere(circle))).not.toContain(words);
  await world.passes({ seconds: 60 });
  await world.tidied();
  expect([...(await world.traces(words)), world.inFile(words)]).toEqual([false]);
});
