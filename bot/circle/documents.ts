import type { z } from "zod";
import type { Ask } from "../../shared/agenda/ask.ts";
import type { OwnProtocol } from "../../shared/agenda/own-protocol.ts";
import type { Question } from "../../shared/agenda/question.ts";
import type { QuickAsk } from "../../shared/agenda/quick-ask.ts";
import type { Running } from "../../shared/agenda/running.ts";
import type { Written } from "../../shared/agenda/written.ts";
import type { Circle, CircleAddress } from "../../shared/circle/circle.ts";
import type { Glance } from "../../shared/circle/glance.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import type { Member } from "../../shared/circle/member.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Poll } from "../../shared/schedule/poll.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Resource } from "../../shared/shelf/resource.ts";
import { askKind, protocolKind, writtenKind } from "../agenda/documents.ts";
import { questionsKind } from "../agenda/question/documents.ts";
import { quickKind } from "../agenda/quick/documents.ts";
import { runningKind } from "../agenda/running/documents.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument, Write } from "../ports/documents.ts";
import type { Kind, Stored } from "../ports/kind.ts";
import { circlePartition, type Partition } from "../ports/partition.ts";
import { type closedPulse, closedPulseKind } from "../reflection/documents.ts";
import { sessionKind } from "../schedule/documents.ts";
import { pollAfter, pollKind } from "../schedule/poll/documents.ts";
import { resourceKind } from "../shelf/documents.ts";
import {
  circleReplaced,
  glanceDocument,
  glanceKind,
  type Kept,
  keptAmong,
  ofKind,
  sessionsAfter,
} from "./kept/documents.ts";
import { listed } from "./older/documents.ts";
import { type Past, pastKind } from "./past/documents.ts";
import { inQueue } from "./queue/documents.ts";

/**
 * What the rules of a circle ask about, as last read: the circle, its open sessions and the last ones, the asks that wait.
 * It stays as small as this however old the circle is; the rest is history (bot/circle/past).
 */
export interface Inside extends Kept {
  readonly sessions: readonly Stored<Session>[];
  readonly asks: readonly Stored<Ask>[];
  readonly protocols: readonly Stored<OwnProtocol>[];
  readonly pulses: readonly Stored<z.infer<typeof closedPulse>>[];
  /** Where everyone is in a session under way. */
  readonly running: Stored<Running> | undefined;
  /** What members ask between sessions, as long as it has not become history. */
  readonly quicks: readonly Stored<QuickAsk>[];
  /** Anonymous questions that have come out of the box. */
  readonly questions: Stored<{ readonly questions: readonly Question[] }> | undefined;
  /** Everyone is asked for a time. */
  readonly poll?: Stored<Poll> | undefined;
}

/** With what the circle's page shows besides. */
export interface Whole extends Inside {
  readonly resources: readonly Stored<Resource>[];
  readonly past: Stored<Past> | undefined;
  /** The last round in writing. */
  readonly written: Stored<Written> | undefined;
}

/** What a decision does to a circle; `circle` is its new content without the version, which the commit raises. */
export interface Change<V> {
  readonly circle?: Circle;
  readonly writes?: readonly Write[];
  readonly value: V;
}

type Reading = Pick<Context, "documents">;
/** `readInside`, or `readWhole` for a rule about the shelf. */
export type Read<I extends Inside> = (
  stores: Reading,
  address: CircleAddress,
) => Promise<I | undefined>;
type Stores = Pick<Context, "documents" | "freshId">;

/** The circle with what its rules ask about, or undefined where there is none, or one that has ended. */
export async function readInside(
  context: Reading,
  address: CircleAddress,
): Promise<Inside | undefined> {
  const found = await readEvenEnded(context, address);
  return found?.circle.value.ended ? undefined : found;
}

/** The same of a circle that has ended too: for what tidies up, and for what its members may still undo. */
export async function readEvenEnded(
  { documents }: Reading,
  address: CircleAddress,
): Promise<Inside | undefined> {
  return inside(await listed(documents, partitionOf(address), { from: "open|", until: "open}" }));
}

/** Also of a circle that has ended, with the shelf and the sessions that were. */
export async function readWhole(
  { documents }: Reading,
  address: CircleAddress,
): Promise<Whole | undefined> {
  const all = await listed(documents, partitionOf(address), { from: "open|", until: "page}" });
  const found = inside(all);
  const [past] = ofKind(all, pastKind);
  const [written] = ofKind(all, writtenKind);
  return found && { ...found, resources: ofKind(all, resourceKind), past, written };
}

/** The circle at a glance: one small document. */
export async function readGlance(
  { documents }: Reading,
  address: CircleAddress,
): Promise<Stored<Glance> | undefined> {
  const partition = partitionOf(address);
  const found = await documents.read(partition, glanceDocument);
  return found ? glanceKind.read(found) : (await readEvenEnded({ documents }, address))?.glance;
}

function partitionOf({ tenant, circle }: CircleAddress): Partition {
  return circlePartition(tenant, circle);
}

function inside(all: readonly StoredDocument[]): Inside | undefined {
  const kept = keptAmong(all);
  const [running] = ofKind(all, runningKind);
  const [questions] = ofKind(all, questionsKind);
  const [poll] = ofKind(all, pollKind);
  const sessions = ofKind(all, sessionKind);
  return (
    kept && {
      ...kept,
      sessions,
      asks: inQueue(kept, sessions, ofKind(all, askKind)),
      protocols: ofKind(all, protocolKind),
      pulses: ofKind(all, closedPulseKind),
      running,
      quicks: ofKind(all, quickKind),
      questions,
      poll,
    }
  );
}

/**
 * Reads a circle, decides, and commits what was decided; decides anew when someone else was faster.
 * A decision without a circle and without writes commits nothing.
 */
export function changeCircle<V, R extends string>(
  stores: Stores,
  address: CircleAddress,
  decide: (inside: Inside) => Result<Change<V>, R>,
): Promise<Result<V, R | "not-found" | "busy">> {
  return changeRead(readInside, stores, address, decide);
}

/** The same with as much of the circle as `read` answers. To whoever would change it, a circle that has ended is not there. */
export function changeRead<I extends Inside, V, R extends string>(
  read: Read<I>,
  stores: Stores,
  address: CircleAddress,
  decide: (inside: I) => Result<Change<V>, R>,
): Promise<Result<V, R | "not-found" | "busy">> {
  return changeEvenEnded<I, V, R | "not-found">(read, stores, address, (inside) =>
    inside.circle.value.ended ? refuse("not-found") : decide(inside),
  );
}

/** The same of a circle that has ended too: for leaving it, for bringing it back, and for what tidies up after it. */
export async function changeEvenEnded<I extends Inside, V, R extends string>(
  read: Read<I>,
  stores: Stores,
  address: CircleAddress,
  decide: (inside: I) => Result<Change<V>, R>,
): Promise<Result<V, R | "not-found" | "busy">> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const inside = await read(stores, address);
    if (!inside) return refuse("not-found");
    const decided = decide(inside);
    if (!decided.ok) return decided;
    const writes = changeWrites(inside, decided.value);
    if (writes.length === 0) return ok(decided.value.value);
    const done = await stores.documents.commit(partitionOf(address), writes, stores.freshId());
    if (done.ok) return ok(decided.value.value);
  }
  return refuse("busy");
}

/** The same for what only a member who has joined may decide; to anyone else there is no such circle. */
export function changeAsMember<V, R extends string>(
  stores: Stores,
  address: CircleAddress,
  caller: Pick<Caller, "person">,
  decide: (inside: Inside, member: Member) => Result<Change<V>, R>,
): Promise<Result<V, R | "not-found" | "busy">> {
  return changeCircle(stores, address, asMember(caller, decide));
}

/** A decision that is a member's, or nobody's. */
export function asMember<I extends Inside, V, R extends string>(
  { person }: Pick<Caller, "person">,
  decide: (inside: I, member: Member) => Result<Change<V>, R>,
): (inside: I) => Result<Change<V>, R | "not-found"> {
  return (inside) => {
    const member = joinedMember(inside.circle.value, person);
    return member ? decide(inside, member) : refuse("not-found");
  };
}

/** Writes that put changed values in the place of those they were read as; unchanged ones stay alone. */
export function rewrites<T extends { readonly id: string }>(
  kindOf: Kind<T>,
  stored: readonly Stored<T>[],
  changed: readonly T[],
  ttl?: number,
): readonly Write[] {
  return stored.flatMap((each) => {
    const next = changed.find(({ id }) => id === each.value.id);
    return next ? [kindOf.replace(each, next, ttl)] : [];
  });
}

/** The writes of a change, with the circle's version raised by one: what a job's worker answers. */
export function changeWrites(
  inside: Inside,
  change: Omit<Change<unknown>, "value">,
): readonly Write[] {
  const { value } = inside.circle;
  const { circle: next = value, writes = [] } = change;
  if (change.circle === undefined && writes.length === 0) return [];
  const after = { ...next, version: value.version + 1 };
  const sessions = sessionsAfter(inside.sessions, writes);
  return [...circleReplaced(inside, after, sessions, pollAfter(inside.poll, writes)), ...writes];
}
