import fc from "fast-check";
import type { StoredDocument } from "../../bot/ports/documents.ts";
import { circlePartition, type Partition } from "../../bot/ports/partition.ts";
import { circleCalled, tenantCalled } from "../builders/ids.ts";
import { type ModelStore, modelAfter, nothingStored } from "./model-store.ts";
import type { Given } from "./store-under-test.ts";
import {
  type Call,
  callOf,
  type Rounds,
  type Seen,
  someRounds,
  type Writer,
} from "./writers-deeds.ts";

type View = ReadonlyMap<string, Seen>;
type Outcome = Awaited<ReturnType<Call["run"]>>;

export function writersContract(given: () => Given): void {
  it("who are stale, repeat themselves and run jobs, all at once, end where some order of a simple model does", async () => {
    let run = 0;
    const clients = await Promise.all([1, 2, 3].map(() => given().store.connect()));
    const everyRun = fc.asyncProperty(someRounds, async (rounds) => {
      const partition = circlePartition(tenantCalled("writers"), circleCalled(`run${run++}x`));
      const writers = clients.map((documents) => ({ documents }));
      await played(writers, partition, rounds);
    });
    await fc.assert(everyRun, { numRuns: 40, interruptAfterTimeLimit: 30_000 });
  }, 60_000);
}

/** Plays round after round; within one, everyone acts at the same time. */
async function played(
  writers: readonly Writer[],
  partition: Partition,
  rounds: Rounds,
): Promise<void> {
  const views: View[] = [new Map()];
  const earlier: Call[] = [];
  let store = nothingStored;
  for (const round of rounds) {
    const calls = round.flatMap(({ deed, age }, at) => {
      const writer = writers[at];
      const view = views.at(-1 - age) ?? new Map();
      return (writer && callOf(deed, { writer, view, partition, earlier })) ?? [];
    });
    const outcomes = await Promise.all(calls.map((call) => call.run()));
    const left = (await writers[0]?.documents.list(partition)) ?? [];
    store = explained(store, calls, outcomes, left);
    const view = new Map(
      left.map((stored) => [stored.id, { stored, revision: revisionOf(store, stored) }]),
    );
    keepsEtags(views.at(-1) ?? new Map(), view);
    views.push(view);
    for (const [at, call] of calls.entries()) hold(call, outcomes[at], store);
    earlier.push(...calls.filter((call, at) => isRepeatable(call, outcomes[at])));
  }
}

let revisions = 0;

/** The model after that order of the calls which explains every answer and what is left. */
function explained(
  before: ModelStore,
  calls: readonly Call[],
  outcomes: readonly Outcome[],
  left: readonly StoredDocument[],
): ModelStore {
  const seen = left.map(({ id, body, dueAt }) => ({ id, body, dueAt }));
  const answers = outcomes.map(({ ok }) => ok);
  const endings = orders(calls.map((_, at) => at)).map((order) => ending(before, calls, order));
  const same = endings.find(
    (each) =>
      JSON.stringify([each.answers, contents(each.store)]) === JSON.stringify([answers, seen]),
  );
  if (same) return same.store;
  const expected = endings.map((each) => ({ answers: each.answers, left: contents(each.store) }));
  expect({ answers, left: seen }).toEqual(expected[0]);
  return before;
}

function ending(before: ModelStore, calls: readonly Call[], order: readonly number[]) {
  const answers: boolean[] = [];
  let store = before;
  for (const at of order) {
    const call = calls[at];
    if (!call) continue;
    const after = modelAfter(store, call.ask, () => ++revisions);
    answers[at] = after.ok;
    store = after.store;
  }
  return { store, answers };
}

function contents({ documents }: ModelStore) {
  return [...documents]
    .map(([id, { body, dueAt }]) => ({ id, body, dueAt }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function orders(of: readonly number[]): readonly (readonly number[])[] {
  if (of.length === 0) return [[]];
  return of.flatMap((first) =>
    orders(of.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

function revisionOf({ documents }: ModelStore, { id }: StoredDocument): number {
  return documents.get(id)?.revision ?? 0;
}

/** A document has another etag after each write, and only then. */
function keepsEtags(before: View, after: View): void {
  for (const [id, { stored, revision }] of after) {
    const earlier = before.get(id);
    if (earlier && (earlier.revision === revision) !== (earlier.stored.etag === stored.etag))
      expect(stored.etag).toBe(`etag of revision ${revision}, before: ${earlier.revision}`);
  }
}

function isRepeatable({ repeatable }: Call, outcome: Outcome | undefined): boolean {
  return repeatable === "always" || (repeatable === "done" && outcome?.ok === true);
}

/** Who claims a job holds it; who ended or put it back does not any more. */
function hold({ writer, ask }: Call, outcome: Outcome | undefined, store: ModelStore): void {
  if (!outcome?.ok) return;
  const { claimed } = outcome;
  if (claimed) writer.held = { stored: claimed, revision: revisionOf(store, claimed) };
  else if (ask.writes.some(({ seen }) => seen === writer.held?.revision)) writer.held = undefined;
}
