import fc from "fast-check";
import type { Documents, Write } from "../../bot/ports/documents.ts";
import { circlePartition, type Partition } from "../../bot/ports/partition.ts";
import { circleCalled, tenantCalled } from "../builders/ids.ts";
import { aNote, freshCommit, type Given, here } from "./store-under-test.ts";

interface Step {
  readonly op: "create" | "replace" | "delete";
  readonly id: string;
  /** What its writer last saw: now, or before the last commit that changed it. */
  readonly stale: boolean;
}

const step = fc.record({
  op: fc.constantFrom("create" as const, "replace" as const, "delete" as const),
  id: fc.constantFrom("a", "b", "c", "d"),
  stale: fc.boolean(),
});
const commits = fc.array(
  fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  { minLength: 1, maxLength: 12 },
);

export function modelContract(given: () => Given): void {
  it("leave the documents that a simple model says", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(commits, async (all) => {
        const partition = circlePartition(tenantCalled("model"), circleCalled(`run${run++}x`));
        const model = await played(given().documents, partition, all);
        const left = await given().documents.list(partition);
        expect(left.map(({ id, body }) => [id, body])).toEqual([...model].sort());
      }),
      { numRuns: 60 },
    );
  });

  it("lose none of their additions", async () => {
    await given().documents.commit(here, [aNote("counter", { body: 0 })], freshCommit());
    const writers = await Promise.all([1, 2, 3, 4].map(() => given().store.connect()));
    const additions = writers.flatMap((writer) => Array.from({ length: 10 }, () => addOne(writer)));
    const tries = await Promise.all(additions);
    expect(Math.min(...tries)).toBeGreaterThan(0);
    expect((await given().documents.read(here, "counter"))?.body).toBe(40);
  });
}

/** Plays the commits into the store and, where they should succeed, into the model. */
async function played(documents: Documents, partition: Partition, all: readonly Step[][]) {
  const model = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const [turn, steps] of all.entries()) {
    const etags = await etagsOf(documents, partition);
    const writes = steps.map((each) => writeOf(each, `${turn}`, etags, seen));
    const fits = writes.every((write) => allowed(write, etags));
    const done = await documents.commit(partition, writes, freshCommit());
    expect(done.ok).toBe(fits);
    for (const [id, etag] of etags) seen.set(id, etag);
    for (const write of fits ? writes : []) apply(write, model);
  }
  return model;
}

async function etagsOf(documents: Documents, partition: Partition) {
  return new Map((await documents.list(partition)).map(({ id, etag }) => [id, etag]));
}

function writeOf(
  { op, id, stale }: Step,
  body: string,
  etags: ReadonlyMap<string, string>,
  seen: ReadonlyMap<string, string>,
): Write {
  const etag = (stale ? seen : etags).get(id) ?? "none";
  if (op === "delete") return { op, id, etag };
  const note = aNote(id, { body });
  return op === "create" ? note : ({ ...note, op, etag } as Write);
}

function allowed(write: Write, etags: ReadonlyMap<string, string>): boolean {
  return write.op === "create" ? !etags.has(write.id) : etags.get(write.id) === write.etag;
}

function apply(write: Write, model: Map<string, string>): void {
  if (write.op === "delete") model.delete(write.id);
  else model.set(write.id, write.body as string);
}

/** Adds one to the counter, as often as others are faster; answers how many tries it took. */
async function addOne(documents: Documents): Promise<number> {
  for (let tries = 1; ; tries++) {
    const counter = await documents.read(here, "counter");
    if (!counter) throw new Error("The counter is not there");
    const write = { ...aNote("counter", { body: Number(counter.body) + 1 }), op: "replace" };
    const etag = counter.etag;
    const done = await documents.commit(here, [{ ...write, etag } as Write], freshCommit());
    if (done.ok) return tries;
  }
}
