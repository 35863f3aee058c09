import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { personCalled } from "../../builders/ids.ts";
import { circlePlantings } from "../redaction/circle-plantings.ts";
import { ownPlantings } from "../redaction/own-plantings.ts";
import { type RedactionWorld, redactionWorld } from "../redaction/redaction-world.ts";

/** Whatever takes words, of this circle: that these are all there are is known in tests/bot/redaction. */
const { "circle.make": _another, ...ofTheCircle } = circlePlantings;
const plantings = { ...ofTheCircle, ...ownPlantings };
const names = Object.keys(plantings);
const markOf = (name: string) => `Zwetschge${names.indexOf(name) + 100}`;

/** What people wrote for themselves, or one for another, lies with both and stays. */
const withPeople = [
  ...["journal", "led", "skills", "promises", "promises-waiting", "kind-given", "kind-got"],
  ...["introduction", "asked-of-me", "evenly", "looked", "words-asked", "help-sent"],
  "calendar-address",
];
/** What a conversation, an operator or the store has of itself. */
const ofTheHouse = [
  ...["parked", "installation", "reach", "teams-service", "seen", "move", "mailboxes"],
  "watched-calendar",
];
/** Which circles someone is in, and what a conversation is kept for: gone with the circle. */
const pointers = ["my-circles", "my-circle", "home", "meeting", "known-event"];
/** What lies in a circle's own partition. */
const inside = [
  ...["circle", "ledger", "glance", "charter", "session", "past", "posted", "told", "buddies"],
  ...["ask", "protocol", "written", "written-answers", "running", "question-box", "questions"],
  ...["quick-ask", "quick-answer", "resource", "promised", "shared-answer", "note", "on-wall"],
  ...["prompted", "open-pulse", "closed-pulse", "poll", "unbooked"],
];

let world: RedactionWorld;
const here = () => circlePartition(world.circle.tenant, world.circle.circle);
const traces = async () => {
  const found = await Promise.all(
    names.map(async (name) =>
      (await world.traces(markOf(name))).map((each) => [name, each] as const),
    ),
  );
  return found.flat();
};

beforeAll(async () => {
  world = await redactionWorld();
  for (const [name, plant] of Object.entries(plantings)) {
    await plant(world, markOf(name));
    await world.runDue();
  }
}, 60_000);
afterAll(() => world.end());

it("knows of each kind of document whether it goes with a circle", () => {
  const files = readdirSync("bot", { recursive: true, encoding: "utf8" });
  const source = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join("bot", file), "utf8"))
    .join("\n");
  const kinds = [...source.matchAll(/[ (]kind\(\s*"([^"]+)"/g)].map(([, name]) => name);
  const known = [...inside, ...pointers, ...withPeople, ...ofTheHouse];
  expect(kinds.filter((name) => !known.includes(name ?? ""))).toEqual([]);
});

describe("two who leave with their words", () => {
  it("leave nothing of theirs behind but what belongs to all", async () => {
    const { ada, cy, circle } = world;
    const theirs = (await traces()).map(([name]) => name);
    expect(names.filter((name) => !theirs.includes(name))).toEqual(["circle.change"]);
    for (const each of [ada, cy]) await each.circle.leave({ ...circle, takesWords: true });
    await world.passes({ minutes: 1 });
    await world.passes({ minutes: 1 });
    const left = (await traces()).filter(([, where]) => !where.includes("|u|"));
    const ofAll = ["charter.write", "agenda.addProtocol", "agenda.editProtocol"];
    const place = "schedule.choosePlace";
    const nobodys = ["agenda.putQuestion", "agenda.restoreQuestion"];
    const bos = ["circle.join", "agenda.editQuick", "commitment.edit", "reflection.share"];
    expect([...new Set(left.map(([name]) => name))].toSorted()).toEqual(
      [...ofAll, place, ...nobodys, ...bos].toSorted(),
    );
    for (const { partition, id, text } of await world.everything())
      if (partition === here()) expect([id, /"name":"(ada|cy)"/.test(text)]).toEqual([id, false]);
  });
});

describe("a circle that is erased after that", () => {
  it("is nowhere any more, and of what was written in it people have their own alone", async () => {
    const { ada, cy, bo, circle } = world;
    for (const each of [ada, cy]) await each.circle.askToJoin(circle);
    for (const name of ["ada", "cy"])
      await bo.circle.admit({ ...circle, person: personCalled(name) });
    await cy.circle.proposeEnding({ ...circle, ending: "erase" });
    await bo.circle.confirmEnding({ ...circle, ending: "erase" });
    await world.passes({ days: 7 });
    for (let round = 0; round < 3; round++) await world.passes({ minutes: 30 });
    await world.tidied();
    const rest = (await world.everything()).filter((each) =>
      Object.values(each).some((text) => text.includes(circle.circle)),
    );
    const kinds = rest.map(({ partition, id }) => [partition.split("|")[1], id.split("|")[0]]);
    for (const [sort, kind] of kinds) {
      expect(sort).toBe("u");
      expect(withPeople).toContain(kind);
    }
    expect(kinds.length).toBeGreaterThan(0);
    for (const [, where] of await traces()) expect(where).toContain("|u|");
  });
});
