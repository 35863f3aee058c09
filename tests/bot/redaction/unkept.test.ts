import { idOf } from "./planting.ts";
import { type RedactionWorld, redactionWorld } from "./redaction-world.ts";
import { inCommon, markOf, meetUntilAllIsReached, saidBy, sayEverything } from "./unkept-season.ts";

/** What waits for its session, with what people have said in it. */
const wait = ["agenda.putQuestion", "agenda.restoreQuestion", "agenda.add", "agenda.edit"];
/** On the shelf a link with its title stands for itself. */
const links = ["shelf.add", "shelf.edit"];
/** Closed as long as nothing is kept. */
const closed = [
  ...["agenda.askQuickly", "agenda.editQuick", "agenda.answerQuick", "agenda.write"],
  ...["commitment.make", "commitment.edit", "commitment.restore", "commitment.goal"],
  ...["shelf.add", "shelf.edit", "reflection.sayKind", "reflection.rewordKind"],
  ...["reflection.addNote", "reflection.editNote", "reflection.share"],
];

/** What lies with a person, or with two, and not in the circle. */
const ownAlone = [
  ...["rotation.keepLed", "agenda.askIntroduction", "reflection.sayKind", "reflection.rewordKind"],
  ...["reflection.keepSkills", "reflection.write", "reflection.edit"],
];

let world: RedactionWorld;
let stillAfterHours: ReadonlyMap<string, readonly string[]>;
let goneAfterADay: ReadonlyMap<string, readonly string[]>;
let refused: ReadonlyMap<string, string>;

async function traced(when: Parameters<typeof markOf>[0]) {
  const found = new Map<string, readonly string[]>();
  for (const name of saidBy) found.set(name, await inCommon(world, markOf(when, name)));
  return found;
}

beforeAll(async () => {
  world = await redactionWorld();
  await sayEverything(world, "Zwetschge");
  await world.ada.charter.keep({ ...world.circle, kept: false });
  await world.passes({ hours: 23 });
  stillAfterHours = await traced("Zwetschge");
  await world.passes({ hours: 1, seconds: 61 });
  await world.passes({ seconds: 61 });
  await world.tidied();
  goneAfterADay = await traced("Zwetschge");
  refused = await sayEverything(world, "Mirabelle");
  await meetUntilAllIsReached(world);
  await world.passes({ seconds: 60 });
  await world.tidied();
}, 90_000);
afterAll(() => world.end());

it("keeps what was there for a day in which anyone may switch it back", () => {
  const nowhere = [...stillAfterHours].filter(([, found]) => found.length === 0);
  expect(nowhere.map(([name]) => name).toSorted()).toEqual(ownAlone.toSorted());
});

it.each(saidBy.filter((name) => ![...wait, ...links].includes(name)))(
  "leaves nothing after that day of what was said before: %s",
  (name) => {
    expect(goneAfterADay.get(name)).toEqual([]);
  },
);

it("leaves links on the shelf with their titles, and nothing of why", async () => {
  const { shelf } = await world.ada.circle.page(world.circle);
  const [first] = shelf;
  expect(shelf).not.toEqual([]);
  expect(first).toMatchObject({ title: markOf("Zwetschge", "shelf.add"), why: "" });
  for (const each of shelf) expect([each.why, each.link === undefined]).toEqual(["", false]);
});

it("closes each door through which words would come to stay, and no other", () => {
  expect([...refused.keys()].toSorted()).toEqual(closed.toSorted());
  expect(new Set(refused.values())).toEqual(new Set(["nothing-kept"]));
});

it.each(saidBy)("leaves nothing a minute after the session is closed: %s", async (name) => {
  expect(await inCommon(world, markOf("Mirabelle", name))).toEqual([]);
});

it.each(wait)("leaves nothing then of what had waited for it either: %s", async (name) => {
  expect(await inCommon(world, markOf("Zwetschge", name))).toEqual([]);
});

it("brings nothing back that was shared, when it is switched off", async () => {
  const { ada, bo, circle } = world;
  await bo.charter.keep({ ...circle, kept: true });
  const own = { circle: circle.circle, commitment: idOf("commitmentmade") };
  await ada.commitment.edit({ ...own, text: "Mirabelle999" });
  await world.passes({ seconds: 61 });
  expect(await inCommon(world, "Mirabelle999")).toEqual([]);
  const { others } = await bo.commitment.circle(circle);
  expect(others).toEqual([]);
});
