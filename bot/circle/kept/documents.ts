import { type Circle, circle } from "../../../shared/circle/circle.ts";
import { type Glance, glance, glanceOf } from "../../../shared/circle/glance.ts";
import { type Ledger, ledger } from "../../../shared/rotation/ledger.ts";
import type { Poll } from "../../../shared/schedule/poll.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Json, StoredDocument, Write } from "../../ports/documents.ts";
import { type Kind, kind, type Stored } from "../../ports/kind.ts";
import { sessionKind } from "../../schedule/documents.ts";

/**
 * A circle lies in three documents, by how often they change: what it is and who is in it, whose turn it is, and what it
 * comes to at a glance. The last is written with every change, and its etag stands for the whole circle.
 */
export interface Kept {
  readonly circle: Stored<Circle>;
  readonly ledger: Stored<Ledger>;
  readonly glance: Stored<Glance>;
}

/** The first version had no edition, and held ledger and version too: bot/circle/older parts them. */
export const circleUpgrades = [(first: Json): Json => ({ edition: 1, ...(first as object) })];
const circleKind = kind("circle", circle.omit({ version: true, ledger: true }), circleUpgrades);
const ledgerKind = kind("ledger", ledger);
export const glanceKind = kind("glance", glance);

const circleDocument = "open|circle";
const ledgerDocument = "open|ledger";
export const glanceDocument = "open|glance";

/** The circle among the documents of its partition; undefined where there is none. */
export function keptAmong(all: readonly StoredDocument[]): Kept | undefined {
  const [found] = ofKind(all, circleKind);
  const [turns] = ofKind(all, ledgerKind);
  const [short] = ofKind(all, glanceKind);
  if (!found || !turns || !short) return undefined;
  const { version } = short.value;
  const value: Circle = { ...found.value, ledger: turns.value, version };
  return { circle: { ...found, value }, ledger: turns, glance: short };
}

export function circleCreated(made: Circle, sessions: readonly Session[] = []): readonly Write[] {
  return [
    circleKind.create(circleDocument, made),
    ledgerKind.create(ledgerDocument, made.ledger),
    glanceKind.create(glanceDocument, glanceOf(made, sessions)),
  ];
}

/** The glance always, of the rest what is different. */
export function circleReplaced(
  kept: Kept,
  next: Circle,
  sessions: readonly Session[],
  asks?: Poll,
): readonly Write[] {
  const { version: _, ledger: turns, ...terms } = next;
  const { version: _before, ledger: turnsBefore, ...termsBefore } = kept.circle.value;
  return [
    glanceKind.replace(kept.glance, glanceOf(next, sessions, asks)),
    ...(same(terms, termsBefore) ? [] : [circleKind.replace(kept.circle, next)]),
    ...(same(turns, turnsBefore) ? [] : [ledgerKind.replace(kept.ledger, turns)]),
  ];
}

/** The sessions once these are written. */
export function sessionsAfter(
  sessions: readonly Stored<Session>[],
  writes: readonly Write[],
): readonly Session[] {
  const written = writes.flatMap((write) =>
    write.op !== "delete" && write.kind === sessionKind.name ? [write.body as Session] : [],
  );
  const others = sessions.filter(({ value }) => written.every(({ id }) => id !== value.id));
  return [...others.map(({ value }) => value), ...written];
}

export function ofKind<T>(all: readonly StoredDocument[], wanted: Kind<T>): readonly Stored<T>[] {
  return all.filter((each) => each.kind === wanted.name).map((each) => wanted.read(each));
}

/** Whether both say the same, field by field in the same order. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
