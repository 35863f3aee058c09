import fc from "fast-check";
import type { Documents, StoredDocument, Write } from "../../bot/ports/documents.ts";
import type { Partition } from "../../bot/ports/partition.ts";
import type { ModelAsk, ModelWrite } from "./model-store.ts";
import { aNote, freshCommit, late, noon } from "./store-under-test.ts";

const draft = fc.record({
  op: fc.constantFrom("create" as const, "replace" as const, "delete" as const),
  id: fc.constantFrom("a", "b", "job", "next"),
  isJob: fc.boolean(),
});
const drafts = (minLength: number) =>
  fc.uniqueArray(draft, { minLength, maxLength: 3, selector: ({ id }) => id });
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("commit" as const), drafts: drafts(1) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant("work" as const),
      which: fc.nat(),
      drafts: fc.oneof(fc.constant([]), drafts(0)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("postpone" as const), parks: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant("repeat" as const), back: fc.nat({ max: 9 }) }),
  },
);
/** Where everyone begins: jobs that were asked for alone, and some documents. */
const firstRound = ([["job"], ["next"], ["a", "b"]] as const).map((ids) => ({
  deed: {
    does: "commit" as const,
    drafts: ids.map((id) => ({ op: "create" as const, id, isJob: ids.length === 1 })),
  },
  age: 0 as const,
}));

/** What each of three writers does, round by round, knowing what it saw so many rounds ago. */
const laterRounds = fc.array(
  fc.array(fc.record({ deed, age: fc.constantFrom(0, 0, 0, 1, 2) }), {
    minLength: 3,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 12 },
);
export type Rounds = typeof laterRounds extends fc.Arbitrary<infer R> ? R : never;
export const someRounds = laterRounds.map((later): Rounds => [firstRound, ...later]);
type Deed = Rounds[number][number]["deed"];
type Draft = Extract<Deed, { readonly does: "commit" }>["drafts"][number];

/** A document as a writer saw it, in the store and in the model. */
export interface Seen {
  readonly stored: StoredDocument;
  readonly revision: number;
}

export interface Writer {
  readonly documents: Documents;
  /** The job that it has claimed. */
  held?: Seen | undefined;
}

/** One call, to the store and to the model. */
export interface Call {
  readonly writer: Writer;
  readonly ask: ModelAsk;
  run(): Promise<{ readonly ok: boolean; readonly claimed?: StoredDocument | undefined }>;
  /** When it can be repeated under its name. Whoever was refused a job's end comes with other effects, or not at all. */
  readonly repeatable: "always" | "done" | "never";
}

interface Situation {
  readonly writer: Writer;
  readonly view: ReadonlyMap<string, Seen>;
  readonly partition: Partition;
  readonly earlier: readonly Call[];
}

/** What the deed comes to for this writer; undefined when it has nothing to do it with. */
export function callOf(deed: Deed, situation: Situation): Call | undefined {
  if (deed.does === "commit") return commit(situation, deed.drafts);
  if (deed.does === "work") return settle(situation, deed.drafts) ?? claim(situation, deed.which);
  if (deed.does === "postpone") return postpone(situation, deed.parks);
  const again = situation.earlier.at(-1 - deed.back);
  return again && { ...again };
}

function commit({ writer, view, partition }: Situation, from: readonly Draft[]): Call {
  const name = freshCommit();
  const both = from.map((each) => bothWrites(each, name, view));
  const writes = both.map(({ write }) => write);
  return {
    writer,
    ask: { name, writes: both.map(({ model }) => model) },
    run: () => writer.documents.commit(partition, writes, name),
    repeatable: "always",
  };
}

function claim({ writer, view }: Situation, which: number): Call | undefined {
  const jobs = [...view.values()].filter(({ stored }) => stored.dueAt !== undefined);
  const job = jobs[which % (jobs.length || 1)];
  if (!job) return undefined;
  const { stored, revision } = job;
  const model = { op: "replace" as const, id: stored.id, seen: revision, body: stored.body };
  return {
    writer,
    ask: { name: freshCommit(), writes: [{ ...model, dueAt: late }] },
    async run() {
      const claimed = await writer.documents.claim(stored, late);
      return { ok: claimed !== undefined, claimed };
    },
    repeatable: "never",
  };
}

function settle({ writer, view }: Situation, from: readonly Draft[]): Call | undefined {
  const { held } = writer;
  if (!held) return undefined;
  const { stored, revision } = held;
  const name = `settle|${revision}`;
  const both = from
    .filter(({ id }) => id !== stored.id)
    .map((each) => bothWrites(each, name, view));
  const effects = both.map(({ write }) => write);
  const end: ModelWrite = { op: "delete", id: stored.id, seen: revision, body: null };
  return {
    writer,
    ask: { name, writes: [end, ...both.map(({ model }) => model)] },
    run: () => writer.documents.settle(stored, effects),
    repeatable: "done",
  };
}

function postpone({ writer }: Situation, parks: boolean): Call | undefined {
  const { held } = writer;
  if (!held) return undefined;
  const { stored, revision } = held;
  const [dueAt, body] = [parks ? undefined : noon, freshCommit()];
  return {
    writer,
    ask: {
      name: freshCommit(),
      writes: [{ op: "replace", id: stored.id, seen: revision, body, dueAt }],
    },
    run: () => writer.documents.postpone(stored, dueAt, body),
    repeatable: "never",
  };
}

function bothWrites(
  { op, id, isJob }: Draft,
  body: string,
  view: ReadonlyMap<string, Seen>,
): { readonly write: Write; readonly model: ModelWrite } {
  const seen = view.get(id);
  const dueAt = isJob ? noon : undefined;
  const model = { op, id, seen: seen?.revision, body, dueAt };
  const etag = seen?.stored.etag ?? "none";
  if (op === "delete") return { model, write: { op, id, etag } };
  const note = aNote(id, { body, dueAt });
  return { model, write: op === "create" ? note : ({ ...note, op, etag } as Write) };
}
