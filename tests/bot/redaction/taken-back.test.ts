import { circlePlantings } from "./circle-plantings.ts";
import { ownPlantings } from "./own-plantings.ts";
import { type RedactionWorld, redactionWorld } from "./redaction-world.ts";
import { textProcedures } from "./text-fields.ts";

const plantings = { ...circlePlantings, ...ownPlantings };
const names = Object.keys(plantings);
/** Words that nothing else has, for one procedure alone. */
const markOf = (name: string) => `Zwetschge${names.indexOf(name) + 100}`;

let world: RedactionWorld;
const before = new Map<string, readonly string[]>();
const traces = (name: string) => {
  const words = markOf(name);
  return [...world.traces(words), ...world.traces(words.toLowerCase())];
};

beforeAll(async () => {
  world = await redactionWorld();
  const takeBack: (() => Promise<unknown>)[] = [];
  for (const [name, plant] of Object.entries(plantings)) {
    takeBack.push(await plant(world, markOf(name)));
    await world.runDue();
    before.set(name, traces(name));
  }
  for (const each of takeBack.toReversed()) await each();
  await world.passes({ seconds: 60 });
  await world.tidied();
}, 60_000);
afterAll(() => world.end());

it("knows how each procedure that takes words has them taken back", () => {
  expect([...textProcedures().keys()].toSorted()).toEqual(names.toSorted());
});

describe("words that are taken back", () => {
  it.each(names)("were there, and have left nothing behind within a minute: %s", (name) => {
    expect(before.get(name)).not.toEqual([]);
    expect(traces(name)).toEqual([]);
    expect(world.inFile(markOf(name))).toBe(false);
  });
});
