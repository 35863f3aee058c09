import { aNote, early, late } from "../../../contracts/store-under-test.ts";
import { expectMoved } from "./expect-moved.ts";
import { fill, hourSeconds, manyHere, personHere } from "./filled-folder.ts";
import { aMove, type MoveWorld } from "./move-world.ts";

// It waits in real time until something has expired.
jest.setTimeout(30_000);

/** One for each physical range: whether the container is empty. */
const countQueries = 3;

let world: MoveWorld;
beforeEach(async () => {
  world = await aMove();
});
afterEach(() => world.close());

describe("moving from SQLite to Cosmos DB", () => {
  it("carries every document as it is, but what has expired", async () => {
    await world.move();
    expectMoved(world.rows(), await world.items());
    expect(world.said).toEqual(["Moved 266 documents; both sides are the same."]);
  });

  it("lets documents expire when they would have", async () => {
    const before = Date.now() / 1000;
    await world.move();
    const items = await world.items();
    const soon = items.find(({ id }) => id === "soon");
    expect(soon?.ttl).toBeLessThanOrEqual(hourSeconds);
    expect((soon?._ts ?? 0) + (soon?.ttl ?? 0)).toBeGreaterThanOrEqual(before + hourSeconds - 10);
    await world.store.pass(hourSeconds);
    const left = (await world.items()).map(({ id }) => id);
    expect(left).not.toContain("soon");
    expect(left).toContain("both");
  });

  it("leaves a store that the product can work on at once", async () => {
    await world.move();
    const documents = await world.store.connect();
    const due = await documents.due(late, 10);
    expect(due.map(({ id, dueAt }) => [id, dueAt]).toSorted()).toEqual([
      ["both", early],
      ["job", early],
    ]);
    const job = due.find(({ id }) => id === "job");
    if (!job) throw new Error("A job is due");
    expect(await documents.settle(job, [aNote("effect")])).toMatchObject({ ok: true });
    expect((await documents.list(personHere)).map(({ id }) => id)).toEqual([
      "both",
      "effect",
      "soon",
    ]);
    expect(await documents.list(manyHere, "ask")).toHaveLength(125);
  });

  it("shows how far it is, and names nobody", async () => {
    await world.move();
    expect(world.shown[0]).toMatch(/^Moving: \d+ of 267 documents \(\d+ %\)$/);
    expect(world.shown.at(-1)).toBe("Comparing: 267 of 267 documents (100 %)");
    for (const line of [...world.shown, ...world.said]) expect(line).not.toContain("|");
  });

  it("does nothing when all was moved before", async () => {
    await world.move();
    const before = await world.items();
    await world.move();
    expect(world.said.at(-1)).toBe("Everything was moved and compared before; nothing was done.");
    expect(await world.items()).toEqual(before);
  });

  it("leaves the data file as it was", async () => {
    const before = world.rows();
    await world.move();
    expect(world.rows()).toEqual(before);
  });
});

describe("a store that makes trouble", () => {
  const trouble = [
    { status: 429, retryAfterMs: 300, times: 3 },
    { status: 449, times: 3 },
    { status: 503, times: 3 },
    { status: 410, substatus: 1002, times: 2 },
    { loses: "answer" as const, times: 4 },
    { loses: "request" as const, times: 4 },
  ];

  it.each(trouble)(
    "that answers %j is asked again until everything is there once",
    async (kind) => {
      world.store.cosmos.trouble.add(
        { ...kind, operations: ["batch"], skip: 1 },
        { ...kind, operations: ["read", "query", "ranges"], skip: 2 },
      );
      await world.move();
      expect(world.store.cosmos.trouble.list()).toEqual([]);
      expectMoved(world.rows(), await world.items());
    },
  );

  it("is not asked before the time it names", async () => {
    world.store.cosmos.trouble.add({ status: 429, retryAfterMs: 1500, operations: ["batch"] });
    const begun = performance.now();
    await world.move();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(1500);
  });

  it("may split while it is written to", async () => {
    const moving = world.move();
    await new Promise((resolve) => setTimeout(resolve, 30));
    world.store.split();
    await moving;
    expectMoved(world.rows(), await world.items());
  });
});

describe("a move that was given up in the middle", () => {
  it.each([0, 1, 3, 5, 7])("after %d batches goes on where it was", async (skip) => {
    world.store.cosmos.trouble.add({ status: 400, operations: ["batch"], skip });
    await expect(world.move()).rejects.toThrow();
    world.store.cosmos.trouble.clear();
    await world.move();
    expectMoved(world.rows(), await world.items());
  });

  it.each([
    [
      "in the middle of a partition",
      { operations: ["batch" as const], partition: manyHere, skip: 1 },
    ],
    ["before the comparison", { operations: ["query" as const], skip: countQueries }],
  ])("%s goes on although something has expired meanwhile", async (_when, where) => {
    await fill(world.folder, manyHere, [aNote("brief", { ttl: 2 })]);
    world.store.cosmos.trouble.add({ status: 400, ...where });
    await expect(world.move()).rejects.toThrow();
    expect((await world.items()).map(({ id }) => id)).toContain("brief");
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await world.move();
    expectMoved(world.rows(), await world.items());
  });
});
