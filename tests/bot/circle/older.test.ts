import { readWhole } from "../../../bot/circle/documents.ts";
import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { askCalled, personCalled, resourceCalled, sessionCalled } from "../../builders/ids.ts";
import { olderCircle, olderListed } from "../../builders/older-circle.ts";
import { aResource } from "../../builders/resource.ts";
import { aSession } from "../../builders/session.ts";
import { apiWorld } from "../http/api-world.ts";
import { aCosmosStore } from "../storage/cosmos-store.ts";

const begun = instant("2026-01-06T14:00:00Z");
const members = [
  aMember("ada", { joinedAt: begun }),
  aMember("bo", { joinedAt: begun }),
  aMember("cy", { standing: "invited" }),
];
const circle = aCircle({ members, version: 300 });

/** A season of the first build: 26 sessions, all but the last one over, and 120 asks. */
const sessions = Array.from({ length: 26 }, (_, index) => {
  const startsAt = later(begun, { days: 12 * index });
  const closedAt = later(startsAt, { minutes: 45 });
  const present = members.slice(0, index % 3).map(({ person }) => person);
  const over = { state: "closed" as const, startsAt, closedAt, present };
  const coming = { startsAt: later(begun, { days: 400 }) };
  const id = sessionCalled(`session${index + 1}x`);
  return aSession({ id, number: index + 1, ...(index < 25 ? over : coming) });
});
const asks = Array.from({ length: 120 }, (_, index) => {
  const reached = index < 115 ? { reachedIn: sessionCalled("session1x") } : {};
  return anAsk({ id: askCalled(`ask${index}x`), order: index, text: `ask ${index}`, ...reached });
});
const season = {
  circle,
  sessions,
  asks,
  resources: [aResource({ id: resourceCalled("book") })],
  pulses: sessions.slice(0, 25),
};

/** Of Cosmos DB, for nine readers who all want to move the season at once; one alone spends about 3,300. */
const mostUnits = 4300;

const idsIn = async (documents: Documents, { tenant, circle: id }: CircleAddress) =>
  (await documents.list(circlePartition(tenant, id))).map(({ id: each }) => each);
const left = (ids: readonly string[]) => ids.filter((id) => !/^(open|page|past|job)\|/.test(id));

describe("a circle that an earlier build has stored", () => {
  let world: Awaited<ReturnType<typeof apiWorld>>;
  let address: CircleAddress;
  beforeEach(async () => {
    world = await apiWorld(["ada", "bo", "cy"]);
    address = await olderCircle(world.context.documents, season);
  });
  afterEach(() => world.end());
  /** What the page tells that is worth comparing: not when it was read, nor where a count comes from. */
  const page = async () => {
    const { now: _, past, ...rest } = await (await world.as("ada")).circle.page(address);
    const told = past.map(({ session, number, startsAt, state, were, present }) => {
      return { session, number, startsAt, state, were: were ?? present.length };
    });
    return { ...rest, past: told };
  };
  const tidied = async () => {
    world.clock.moveTo(instant("2026-12-01T09:00:00Z"));
    await world.runDue();
  };

  it("shows what it was, before and after its past is put away", async () => {
    const before = await page();
    expect(before).toMatchObject({ name: circle.name, version: 300, next: { number: 26 } });
    expect(before.past.map(({ number }) => number)).toEqual(numbers(25, 14));
    expect(before.pulses.map(({ session }) => session)).toEqual(
      numbers(25, 23).map((number) => sessionCalled(`session${number}x`)),
    );
    expect(before.agenda.waiting.length + before.agenda.segments.length).toBe(8);
    expect(before.shelf).toHaveLength(1);
    await tidied();
    expect(await page()).toEqual(before);
    const { documents } = world.context;
    const open = (await idsIn(documents, address)).filter((id) => /^open\|session/.test(id));
    expect(open).toHaveLength(2);
    expect(left(await idsIn(documents, address))).toEqual([]);
  });

  it("goes on counting its sessions, and lets everyone look back on old ones", async () => {
    const ada = await world.as("ada");
    await ada.circle.page(address);
    await tidied();
    const [coming] = sessions.slice(-1);
    if (!coming) throw new Error("no session");
    await ada.schedule.cancel({ ...address, session: coming.id });
    const { startsAt, minutes } = coming;
    await ada.circle.join({ ...address, offer: "", wish: "" });
    await (await world.as("cy")).circle.join({ ...address, offer: "", wish: "" });
    await ada.schedule.book({ ...address, startsAt, minutes });
    expect((await ada.circle.page(address)).next?.number).toBe(26);
    const old = { ...address, session: sessionCalled("session20x") };
    await ada.reflection.write({ ...old, text: "I remember" });
    expect(await ada.reflection.mine(old)).toMatchObject({ text: "I remember", pulse: "closed" });
  });

  it("stands in everyone's own list, which is one document from then on", async () => {
    const { documents } = world.context;
    for (const name of ["ada", "cy"]) await olderListed(documents, address, personCalled(name));
    const mine = async (name: string) => (await (await world.as(name)).circle.mine()).circles;
    expect(await mine("ada")).toMatchObject([{ name: circle.name, standing: "joined" }]);
    expect(await mine("cy")).toMatchObject([{ name: circle.name, standing: "invited" }]);
    const [ada] = members;
    if (!ada) throw new Error("no member");
    const again = listMineJob(address, ada, 300, circle.madeAt);
    await documents.commit(circlePartition(address.tenant, address.circle), [again], "again");
    await world.runDue();
    expect(await mine("ada")).toMatchObject([{ name: circle.name, standing: "joined" }]);
    const own = await documents.list(personPartition(address.tenant, ada.person));
    expect(own.map(({ id }) => id)).toEqual(["my-circles"]);
  });
});

describe("moving what an earlier build has stored", () => {
  it("is gone on with by the next one, wherever it is cut short", async () => {
    for (let commits = 0; commits < 5; commits++) {
      const documents = memoryDocuments();
      const address = await olderCircle(documents, season);
      let made = 0;
      const breaking: Documents = {
        ...documents,
        commit(...asked) {
          if (made++ >= commits) throw new Error("cut short");
          return documents.commit(...asked);
        },
      };
      await expect(readWhole({ documents: breaking }, address)).rejects.toThrow("cut short");
      const whole = await readWhole({ documents }, address);
      expect(whole?.sessions).toHaveLength(26);
      expect(whole?.asks).toHaveLength(5);
      const ids = await idsIn(documents, address);
      expect(left(ids)).toEqual([]);
      expect(ids.filter((id) => id.startsWith("past|ask|"))).toHaveLength(115);
    }
  });

  it("is done once, however many begin with it at the same moment", async () => {
    const documents = memoryDocuments();
    const address = await olderCircle(documents, season);
    const reading = Array.from({ length: 5 }, () => readWhole({ documents }, address));
    for (const whole of await Promise.all(reading)) expect(whole?.circle.value.version).toBe(300);
    expect(left(await idsIn(documents, address))).toEqual([]);
  });

  it("is done once in Cosmos DB by many instances, whatever happens to their calls, and at little cost", async () => {
    const store = await aCosmosStore(3);
    try {
      const documents = await store.connect();
      const instances = [documents, await store.connect(), await store.connect()];
      const address = await olderCircle(documents, season);
      store.cosmos.trouble.add(
        { operations: ["batch"], loses: "answer", times: 3, skip: 1 },
        { operations: ["batch"], status: 503, times: 3, skip: 2 },
        { operations: ["read", "query"], status: 429, times: 5, skip: 3 },
      );
      store.cosmos.forgetSpent();
      const reading = [...instances, ...instances, ...instances].map((each) =>
        readWhole({ documents: each }, address),
      );
      for (const whole of await Promise.all(reading))
        expect([whole?.sessions.length, whole?.asks.length]).toEqual([26, 5]);
      const units = Object.values(store.cosmos.spent()).reduce((sum, each) => sum + each.units, 0);
      expect(units).toBeLessThan(mostUnits);
      const ids = await idsIn(documents, address);
      expect(left(ids)).toEqual([]);
      expect(ids.filter((id) => id.startsWith("past|ask|"))).toHaveLength(115);
      expect(ids.filter((id) => id.startsWith("job|"))).toHaveLength(1);
    } finally {
      await store.close();
    }
  });

  it("lets what was taken away be gone in the end", async () => {
    let nowMs = Date.now();
    const documents = memoryDocuments(() => nowMs);
    const removed = anAsk({ removedAt: circle.madeAt });
    const address = await olderCircle(documents, { circle, asks: [removed] });
    expect((await readWhole({ documents }, address))?.asks).toHaveLength(1);
    nowMs += 8 * 24 * 3600 * 1000;
    expect((await readWhole({ documents }, address))?.asks).toEqual([]);
  });

  it("finds nothing where there is no circle", async () => {
    const address = { tenant: circle.tenant, circle: circle.id };
    expect(await readWhole({ documents: memoryDocuments() }, address)).toBeUndefined();
  });
});

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}
