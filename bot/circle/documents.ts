import { z } from "zod";
import type { Ask } from "../../shared/agenda/ask.ts";
import {
  type Circle,
  type CircleAddress,
  circle,
  circleAddress,
} from "../../shared/circle/circle.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import type { Member } from "../../shared/circle/member.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Resource } from "../../shared/shelf/resource.ts";
import { askKind } from "../agenda/documents.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { StoredDocument, Write } from "../ports/documents.ts";
import { type Kind, kind, type Stored } from "../ports/kind.ts";
import { circlePartition, homePartition } from "../ports/partition.ts";
import { type closedPulse, closedPulseKind } from "../reflection/documents.ts";
import { meetingDocument, meetingKind, sessionKind } from "../schedule/documents.ts";
import { resourceKind } from "../shelf/documents.ts";

export const circleKind = kind("circle", circle);
/** Id of the one circle document in its partition. */
export const circleDocument = "circle";

/** All that the members of one circle may see, as last read. */
export interface Inside {
  readonly circle: Stored<Circle>;
  readonly sessions: readonly Stored<Session>[];
  readonly asks: readonly Stored<Ask>[];
  readonly resources: readonly Stored<Resource>[];
  readonly pulses: readonly Stored<z.infer<typeof closedPulse>>[];
}

/** What a decision does to a circle; `circle` is its new content without the version, which the commit raises. */
export interface Change<V> {
  readonly circle?: Circle;
  readonly writes?: readonly Write[];
  readonly value: V;
}

type Stores = Pick<Context, "documents" | "freshId">;

/** Everything in a circle's partition, or undefined where there is none. */
export async function readInside(
  { documents }: Pick<Context, "documents">,
  { tenant, circle: id }: CircleAddress,
): Promise<Inside | undefined> {
  const all = await documents.list(circlePartition(tenant, id));
  const [found] = ofKind(all, circleKind);
  if (!found) return undefined;
  return {
    circle: found,
    sessions: ofKind(all, sessionKind),
    asks: ofKind(all, askKind),
    resources: ofKind(all, resourceKind),
    pulses: ofKind(all, closedPulseKind),
  };
}

/**
 * Reads a circle, decides, and commits what was decided; decides anew when someone else was faster.
 * A decision without a circle and without writes commits nothing.
 */
export async function changeCircle<V, R extends string>(
  stores: Stores,
  address: CircleAddress,
  decide: (inside: Inside) => Result<Change<V>, R>,
): Promise<Result<V, R | "not-found" | "busy">> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const inside = await readInside(stores, address);
    if (!inside) return refuse("not-found");
    const decided = decide(inside);
    if (!decided.ok) return decided;
    const writes = changeWrites(inside, decided.value);
    if (writes.length === 0) return ok(decided.value.value);
    const partition = circlePartition(address.tenant, address.circle);
    const done = await stores.documents.commit(partition, writes, stores.freshId());
    if (done.ok) return ok(decided.value.value);
  }
  return refuse("busy");
}

/** The same for what only a member who has joined may decide; to anyone else there is no such circle. */
export function changeAsMember<V, R extends string>(
  stores: Stores,
  address: CircleAddress,
  { person }: Pick<Caller, "person">,
  decide: (inside: Inside, member: Member) => Result<Change<V>, R>,
): Promise<Result<V, R | "not-found" | "busy">> {
  return changeCircle<V, R | "not-found">(stores, address, (inside) => {
    const member = joinedMember(inside.circle.value, person);
    return member ? decide(inside, member) : refuse("not-found");
  });
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
  const { circle: next, writes = [] } = change;
  if (next === undefined && writes.length === 0) return [];
  const { value } = inside.circle;
  return [
    circleKind.replace(inside.circle, { ...(next ?? value), version: value.version + 1 }),
    ...writes,
  ];
}

function ofKind<T>(all: readonly StoredDocument[], wanted: Kind<T>): readonly Stored<T>[] {
  return all.filter((each) => each.kind === wanted.name).map((each) => wanted.read(each));
}

const homeKind = kind("home", z.object({ circle: circleAddress.shape.circle }));
const homeDocument = "home";

/**
 * The circle that a conversation is kept for: its channel or chat, or the chat of a session's meeting. It may not be
 * made yet: whoever kept the place for it may have been cut short.
 */
export async function circleAt(
  { documents }: Pick<Stores, "documents">,
  { tenant, conversation }: Place,
): Promise<CircleAddress | undefined> {
  const partition = homePartition(tenant, conversation);
  const home = await documents.read(partition, homeDocument);
  if (home) return { tenant, circle: homeKind.read(home).value.circle };
  const meeting = await documents.read(partition, meetingDocument);
  return meeting && { tenant, circle: meetingKind.read(meeting).value.circle };
}

/** Keeps a conversation for one circle, for good; whoever comes second gets the first one's. */
export async function keepHome(
  stores: Stores,
  place: Place,
  { circle: id }: Pick<CircleAddress, "circle">,
): Promise<CircleAddress> {
  const { tenant, conversation } = place;
  const create = homeKind.create(homeDocument, { circle: id });
  const commit = stores.freshId();
  const done = await stores.documents.commit(homePartition(tenant, conversation), [create], commit);
  if (done.ok) return { tenant, circle: id };
  const first = await circleAt(stores, place);
  if (!first) throw new Error("A home that cannot be created is not there either.");
  return first;
}
