import type { z } from "zod";
import { journalEntry } from "../../../shared/contract/reflection.ts";
import type { CircleId, PersonId, SessionId, TenantId } from "../../../shared/kernel/ids.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { takenBack } from "../../../shared/reflection/share-answer.ts";
import { type Instant, instantText } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { changeOne, type Place, readOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";
import { journalDocument } from "../documents.ts";
import { showAnswerJobs } from "../shared/documents.ts";

const kept = journalEntry.extend({ removedAt: instantText.optional() });
export type Kept = z.infer<typeof kept>;
const journalKind = kind("journal", kept);

export interface Writer {
  readonly tenant: TenantId;
  readonly person: PersonId;
}
export interface OwnEntry {
  readonly circle: CircleId;
  readonly session: SessionId;
}
type Reading = Pick<Context, "documents">;
type World = Pick<Context, "documents" | "clock" | "freshId">;

/** What someone wrote about a session, in their own partition; undefined also for what they removed. */
export async function readEntry(
  context: Reading,
  writer: Writer,
  entry: OwnEntry,
): Promise<Kept | undefined> {
  return standing((await readOne(context, entryOf(writer, entry)))?.value);
}

/** All that someone wrote, in no order. */
export async function readEntries({ documents }: Reading, writer: Writer): Promise<Kept[]> {
  const all = await documents.list(partitionOf(writer), journalKind.name, {
    from: "journal|",
    until: "journal}",
  });
  return all.flatMap((document) => standing(journalKind.read(document).value) ?? []);
}

/**
 * Changes an entry; undefined is none. What the circle reads of it follows by a job. An entry that was removed a moment ago
 * comes with its `removedAt`.
 */
export function changeEntry<R extends string>(
  context: World,
  writer: Writer,
  entry: OwnEntry,
  decide: (before: Kept | undefined) => Result<Kept | undefined, R>,
): Promise<Result<Record<string, never>, R | "busy">> {
  return changeOne<Kept, R>(context, entryOf(writer, entry), (before, commit) => {
    const decided = decide(before?.value);
    if (!decided.ok) return decided;
    if (decided.value === before?.value) return ok([]);
    return ok([
      ...entryWrite(before, decided.value),
      ...followed(before?.value, decided.value, writer, { commit, now: context.clock.now() }),
    ]);
  });
}

/** What someone has written stays theirs; what one circle reads of it goes. */
export async function takeAnswersBack(
  context: World,
  writer: Writer,
  circle: CircleId,
): Promise<void> {
  const entries = await readEntries(context, writer);
  for (const entry of entries.filter((each) => each.circle === circle && each.shared))
    await changeEntry(context, writer, entry, (before) =>
      ok(before?.shared === undefined ? before : takenBack(before)),
    );
}

/** Takes an entry away, for a minute so that it can be brought back. */
export function removed(entry: Kept, at: Instant): Kept {
  const { shared: _, ...own } = entry;
  return { ...own, removedAt: at };
}

function entryWrite(before: Stored<Kept> | undefined, after: Kept | undefined): readonly Write[] {
  if (!after) return before ? [journalKind.remove(before)] : [];
  const ttl = keptFor(after);
  if (before) return [journalKind.replace(before, after, ttl)];
  return [journalKind.create(journalDocument(after.circle, after.session), after, ttl)];
}

/** The work that has the circle read what it is to read from now on. */
function followed(
  before: Kept | undefined,
  after: Kept | undefined,
  writer: Writer,
  { commit, now }: { readonly commit: string; readonly now: Instant },
): readonly Write[] {
  const about = after ?? before;
  if (!about || reads(before) === reads(after)) return [];
  return showAnswerJobs(about, writer, commit, now);
}

/** What the circle is to read: the same text for the same. */
function reads(entry: Kept | undefined): string {
  const { text, prompt, shared } = standing(entry) ?? {};
  return shared === undefined ? "" : JSON.stringify([text, prompt, shared]);
}

function standing(entry: Kept | undefined): Kept | undefined {
  return entry?.removedAt === undefined ? entry : undefined;
}

function entryOf(writer: Writer, { circle, session }: OwnEntry): Place<Kept> {
  return { partition: partitionOf(writer), of: journalKind, id: journalDocument(circle, session) };
}

function partitionOf({ tenant, person }: Writer) {
  return personPartition(tenant, person);
}
