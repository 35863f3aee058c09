import {
  closeQuick,
  isOpenQuick,
  type QuickAnswer,
  type QuickAsk,
} from "../../../shared/agenda/quick-ask.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { later } from "../../../shared/time/instant.ts";
import {
  asMember,
  type Change,
  changeRead,
  type Inside,
  type Read,
} from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import {
  endQuick,
  keepQuick,
  type QuickPayload,
  quickAnswerDocument,
  quickAnswerKind,
  quickJob,
  quickKind,
} from "../quick/documents.ts";
import { type InsideQuick, readQuick } from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;
type Done = Record<string, never>;

/** A change of one, open or not, and of the card that shows it. */
export function changeQuick<R extends string>(
  context: World,
  input: QuickPayload,
  caller: Pick<Caller, "person">,
  rule: (quick: QuickAsk, inside: Inside) => Result<QuickAsk, R>,
) {
  const decide = (inside: InsideQuick): Result<Change<Done>, R | "not-found"> => {
    if (!inside.quick) return refuse("not-found");
    const next = rule(inside.quick.value, inside);
    if (!next.ok) return next;
    if (same(next.value, inside.quick.value)) return ok({ value: {} });
    const ttl = keptFor(next.value);
    const write = quickKind.replace(inside.quick, next.value, ttl);
    return ok({ writes: [write, ...following(context, input, ttl)], value: {} });
  };
  return changeRead(readQuick(input.quick), context, input, asMember(caller, decide));
}

function following({ clock, freshId }: World, input: QuickPayload, ttl: number | undefined) {
  const now = clock.now();
  const keep = quickJob(keepQuick, input, freshId(), now);
  return ttl === undefined
    ? [keep]
    : [keep, quickJob(endQuick, input, freshId(), later(now, { seconds: ttl }))];
}

/** Its asker closes it, or opens it once more. */
export function endEarly(
  context: World,
  address: QuickPayload,
  { person }: Pick<Caller, "person">,
  closed: boolean,
) {
  return changeQuick(context, address, { person }, (quick) =>
    closeQuick(quick, person, closed, context.clock.now()),
  );
}

/** The caller's one answer, as they word it now. */
export function answer(
  context: World,
  address: QuickPayload,
  { person }: Pick<Caller, "person">,
  { text, basis }: Pick<QuickAnswer, "text" | "basis">,
) {
  const at = context.clock.now();
  return changeAnswer<"closed">(
    context,
    address,
    { person },
    person,
    (before) => ({
      quick: address.quick,
      by: person,
      text,
      ...(basis && { basis }),
      at: before?.removedAt === undefined ? (before?.at ?? at) : at,
    }),
    (quick) => (isOpenQuick(quick, at) ? ok(null) : refuse("closed")),
  );
}

interface Answered extends InsideQuick {
  readonly answer: Stored<QuickAnswer> | undefined;
}

function readAnswered(id: QuickAsk["id"], by: PersonId): Read<Answered> {
  return async (stores, address) => {
    const partition = circlePartition(address.tenant, address.circle);
    const [inside, found] = await Promise.all([
      readQuick(id)(stores, address),
      stores.documents.read(partition, quickAnswerDocument(id, by)),
    ]);
    return inside && { ...inside, answer: found && quickAnswerKind.read(found) };
  };
}

/** What follows from one member's answer: the card says so, and what was taken away is gone within a minute. */
export async function changeAnswer<R extends string = never>(
  context: World,
  address: QuickPayload,
  caller: Pick<Caller, "person">,
  of: PersonId,
  next: (before: QuickAnswer | undefined) => QuickAnswer | undefined,
  may: (quick: QuickAsk) => Result<null, R> = () => ok(null),
): Promise<Result<Done, R | "not-found" | "busy">> {
  const decide = ({ quick, answer: stored }: Answered): Result<Change<Done>, R | "not-found"> => {
    if (!quick || quick.value.removedAt) return refuse("not-found");
    const allowed = may(quick.value);
    if (!allowed.ok) return allowed;
    const after = next(stored?.value);
    if (!after) return refuse("not-found");
    if (same(after, stored?.value)) return ok({ value: {} });
    return ok({ writes: answered(context, address, stored, after), value: {} });
  };
  const read = readAnswered(address.quick, of);
  return changeRead(read, context, address, asMember(caller, decide));
}

function answered(
  { clock, freshId }: World,
  address: QuickPayload,
  before: Answered["answer"],
  after: QuickAnswer,
): readonly Write[] {
  const write = before
    ? quickAnswerKind.replace(before, after, keptFor(after))
    : quickAnswerKind.create(quickAnswerDocument(address.quick, after.by), after);
  return [write, quickJob(keepQuick, address, freshId(), clock.now())];
}
