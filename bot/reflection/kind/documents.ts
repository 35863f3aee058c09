import { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { compare } from "../../../shared/kernel/compare.ts";
import {
  type CircleId,
  type KindWordId,
  kindWordId,
  personId,
  tenantId,
} from "../../../shared/kernel/ids.ts";
import { keptFor, removedFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { type Given, type Got, given, got } from "../../../shared/reflection/kind-word.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { type Kind, kind, type Stored } from "../../ports/kind.ts";
import { changeOne, type Place, readOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";

/** In the partition of whoever said it, and in that of whoever it is for. */
export const givenKind = kind("kind-given", given);
export const gotKind = kind("kind-got", got);

export interface WordAddress {
  readonly circle: CircleId;
  readonly word: KindWordId;
}
type Someone = Pick<Caller, "tenant" | "person">;
type Reading = Pick<Context, "documents">;
type World = Pick<Context, "documents" | "clock" | "freshId">;

export function givenDocument({ circle, word }: WordAddress): string {
  return `kind-given|${circle}|${word}`;
}

export function gotDocument({ circle, word }: WordAddress): string {
  return `kind-got|${circle}|${word}`;
}

/** Where what someone said lies. */
function givenOf(whose: Someone, address: WordAddress): Place<Given> {
  return { partition: partitionOf(whose), of: givenKind, id: givenDocument(address) };
}

/** Where what someone was told lies. */
function gotOf(whose: Someone, address: WordAddress): Place<Got> {
  return { partition: partitionOf(whose), of: gotKind, id: gotDocument(address) };
}

export function readGiven(context: Reading, whose: Someone, address: WordAddress) {
  return readOne(context, givenOf(whose, address));
}

export function readGot(context: Reading, whose: Someone, address: WordAddress) {
  return readOne(context, gotOf(whose, address));
}

/** What someone said and was told, in one circle or in all, the newest first; without what was removed. */
export async function allGiven(context: Reading, whose: Someone, circle: CircleId | "" = "") {
  return newestFirst(await all(context, whose, givenKind, `kind-given|${circle}`));
}

export async function allGot(context: Reading, whose: Someone, circle: CircleId | "" = "") {
  return newestFirst(await all(context, whose, gotKind, `kind-got|${circle}`));
}

async function all<T>({ documents }: Reading, whose: Someone, of: Kind<T>, from: string) {
  const range = { from, until: `${from}~` };
  const found = await documents.list(partitionOf(whose), of.name, range);
  return found.map((each) => of.read(each).value);
}

function newestFirst<T extends Given | Got>(words: readonly T[]): readonly T[] {
  const standing = words.filter(({ removedAt }) => removedAt === undefined);
  return standing.toSorted((a, b) => compare(b.at, a.at));
}

/** Changes what someone said, and has the other side follow. Nothing to do is no refusal. */
export function changeGiven<R extends string>(
  context: World,
  whose: Someone,
  address: WordAddress,
  rule: (before: Given) => Result<Given, R>,
) {
  return changeKind(context, givenOf(whose, address), rule);
}

/** The same of what they were told. */
export function changeGot<R extends string>(
  context: World,
  whose: Someone,
  address: WordAddress,
  rule: (before: Got) => Result<Got, R>,
) {
  return changeKind(context, gotOf(whose, address), rule);
}

function changeKind<T extends Given | Got, R extends string>(
  context: World,
  place: Place<T>,
  rule: (before: T) => Result<T, R>,
): Promise<Result<Record<string, never>, R | "not-found" | "busy">> {
  return changeOne<T, R | "not-found">(context, place, (before, commit) => {
    if (!before) return refuse("not-found");
    const after = rule(before.value);
    if (!after.ok) return after;
    if (after.value === before.value) return ok([]);
    const jobs = carryJobs(after.value, commit, context.clock.now());
    return ok([kindReplaced(before, after.value), ...jobs]);
  });
}

/** A word in the place of an earlier one; a removed one lies there for as long as it can be brought back. */
export function kindReplaced(before: Stored<Given | Got>, after: Given | Got): Write {
  const ttl = keptFor(after);
  return "arrived" in after
    ? givenKind.replace(before, after, ttl)
    : gotKind.replace(before, after, ttl);
}

export const carryKindJob = "reflection.carry-kind";

const person = z.object({ tenant: tenantId, person: personId });
/** Which word is to be the same on both sides and on the circle's wall. */
export const carryPayload = circleAddress.extend({
  word: kindWordId,
  from: person,
  to: person.optional(),
});
export type CarryPayload = z.infer<typeof carryPayload>;

/** An instance that was about to show an earlier state may have been stopped for so long. */
const surely = { seconds: 40 } as const;

/** At once, once more in case that met an older run under way elsewhere; and when a removal is for good. */
export function carryJobs(word: Given | Got, occasion: string, now: Instant): readonly Write[] {
  const { tenant, circle, id, from, to } = word;
  const payload = {
    ...{ tenant, circle, word: id },
    from: { tenant: from.tenant, person: from.person },
    ...(to && { to: { tenant: to.tenant, person: to.person } }),
  };
  const again = word.removedAt === undefined ? surely : { seconds: removedFor + 1 };
  return [
    jobWrite(carryKindJob, occasion, now, payload),
    jobWrite(carryKindJob, `${occasion}|again`, later(now, again), payload),
  ];
}

export function partitionOf({ tenant, person: who }: Someone) {
  return personPartition(tenant, who);
}
