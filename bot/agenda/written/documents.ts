import { z } from "zod";
import type { Ask } from "../../../shared/agenda/ask.ts";
import {
  type Written,
  type WrittenAnswers,
  writtenAnswers,
} from "../../../shared/agenda/written.ts";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import {
  type AskId,
  type PersonId,
  type SessionId,
  sessionId,
} from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Inside, type Read, readInside, type Whole } from "../../circle/documents.ts";
import { putAwayAs } from "../../circle/past/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { readOne } from "../../ports/one-document.ts";
import { circlePartition } from "../../ports/partition.ts";
import { askDocument, askKind, writtenDocument, writtenKind } from "../documents.ts";

const answersKind = kind("written-answers", writtenAnswers);

const pastWritten = (id: SessionId) => `past|written|${id}`;

/** Outside of what is read every day: a round's answers lie side by side. */
function answersDocument(round: SessionId, by: PersonId): string {
  return `written|${round}|${by}`;
}

type Reading = Pick<Context, "documents">;

interface Rounds {
  /** The one that is addressed; undefined where there is none. */
  readonly round: Stored<Written> | undefined;
  /** The last one, which may be another. */
  readonly last: Stored<Written> | undefined;
}
/** A circle with a round in writing. */
interface InsideRound extends Inside, Rounds {}
/** The same with everything written in it. */
export interface InsideWritten extends InsideRound {
  readonly answers: readonly Stored<WrittenAnswers>[];
}

/** Reads one of a circle's rounds. */
export async function readRounds(
  { documents }: Reading,
  { tenant, circle }: CircleAddress,
  id: SessionId,
): Promise<Rounds> {
  const partition = circlePartition(tenant, circle);
  const read = (where: string) => readOne({ documents }, { partition, of: writtenKind, id: where });
  const last = await read(writtenDocument);
  return { last, round: last?.value.id === id ? last : await read(pastWritten(id)) };
}

/** Reads a circle with one of its rounds. */
export function readWithRound(id: SessionId): Read<InsideRound> {
  return async (stores, address) => {
    const [inside, rounds] = await Promise.all([
      readInside(stores, address),
      readRounds(stores, address, id),
    ]);
    return inside && { ...inside, ...rounds };
  };
}

/** The same with what is written in it. */
export function readWritten(id: SessionId): Read<InsideWritten> {
  return async (stores, address) => {
    const partition = circlePartition(address.tenant, address.circle);
    const range = { from: `written|${id}|`, until: `written|${id}}` };
    const [inside, all] = await Promise.all([
      readWithRound(id)(stores, address),
      stores.documents.list(partition, answersKind.name, range),
    ]);
    return inside && { ...inside, answers: all.map((each) => answersKind.read(each)) };
  };
}

/** A new round takes the last one's place, which becomes history. */
export function writtenOpened(last: Stored<Written> | undefined, round: Written): readonly Write[] {
  if (!last) return [writtenKind.create(writtenDocument, round)];
  return [
    writtenKind.replace(last, round),
    writtenKind.create(pastWritten(last.value.id), last.value),
  ];
}

/** What someone has written by now, where it stood before. */
export function answersWrites(
  before: Stored<WrittenAnswers> | undefined,
  after: WrittenAnswers | undefined,
): readonly Write[] {
  if (before) return [after ? answersKind.replace(before, after) : answersKind.remove(before)];
  return after ? [answersKind.create(answersDocument(after.round, after.by), after)] : [];
}

/** The asks of a round, also those it has reached; without those that were removed. */
export async function asksIn(
  { documents }: Reading,
  { tenant, circle }: CircleAddress,
  { asks }: Inside,
  { segments, closedAt }: Written,
): Promise<ReadonlyMap<AskId, Ask>> {
  const ids = segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
  const open = asks.map(({ value }) => value).filter(({ id }) => ids.includes(id));
  const missing = ids.filter((id) => !open.some((ask) => ask.id === id));
  const put = closedAt === undefined ? [] : missing;
  const past = await Promise.all(
    put.map((id) => documents.read(circlePartition(tenant, circle), putAwayAs(askDocument(id)))),
  );
  const all = [...open, ...past.flatMap((found) => (found ? [askKind.read(found).value] : []))];
  return new Map(
    all.filter(({ removedAt }) => removedAt === undefined).map((ask) => [ask.id, ask]),
  );
}

export const showWritten = "agenda.show-written";
export const closeWrittenJob = "agenda.close-written";
export const writtenPayload = circleAddress.extend({ round: sessionId });
export type WrittenPayload = z.infer<typeof writtenPayload>;

export const postWritten = "agenda.post-written";
export const postPayload = writtenPayload.extend({ which: z.enum(["card", "summary"]) });
export type Post = z.infer<typeof postPayload>;

/** Posts that it is open, or what became of it. */
export function postWrittenJob(
  { tenant, circle, round }: WrittenPayload,
  which: Post["which"],
  dueAt: Instant,
): Write {
  return jobWrite(postWritten, `${round}|${which}`, dueAt, { tenant, circle, round, which });
}

/** Has the round's posts say what is true by then. `occasion` is what it follows from. */
export function showWrittenJob(
  { tenant, circle, round }: WrittenPayload,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(showWritten, `${round}|${occasion}`, dueAt, { tenant, circle, round });
}

/** Closes it at that time, if that is still its end. `version` of the circle: an end can come back. */
export function closingJob(
  { tenant, circle, round }: WrittenPayload,
  endsAt: Instant,
  version: number,
): Write {
  return jobWrite(closeWrittenJob, `${round}|${version}`, endsAt, { tenant, circle, round });
}

/** Until when, and how many have written: what everyone in the conversation may know. */
export function glanceOf({ circle }: Pick<Inside, "circle">, round: Written) {
  const { id, endsAt, closedAt, wrote } = round;
  const all = activeMembers(circle.value, closedAt ?? endsAt).map(({ person }) => person);
  return {
    round: id,
    endsAt,
    ...(closedAt === undefined ? {} : { closedAt }),
    wrote: wrote.length,
    of: new Set([...all, ...wrote]).size,
  };
}

/** What a circle's page tells of its last round. */
export function writtenOnPage(inside: Whole): Pick<CirclePage, "written"> {
  return inside.written ? { written: glanceOf(inside, inside.written.value) } : {};
}
