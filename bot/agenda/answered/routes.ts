import {
  closeQuick,
  isOpenQuick,
  type QuickAnswer,
  type QuickAsk,
} from "../../../shared/agenda/quick-ask.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import {
  asMember,
  type Change,
  changeAsMember,
  changeRead,
  type Read,
} from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Stored } from "../../ports/kind.ts";
import {
  keepQuick,
  type QuickPayload,
  quickAnswerDocument,
  quickAnswerKind,
  quickJob,
  quickKind,
  removedFor,
} from "../quick/documents.ts";
import { type InsideQuick, quickAnswers, readQuick } from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;
type Done = Record<string, never>;

/** Its asker closes it, or opens it once more. */
export function endEarly(
  context: World,
  address: QuickPayload,
  { person }: Pick<Caller, "person">,
  closed: boolean,
) {
  return changeAsMember(context, address, { person }, (inside) => {
    const stored = inside.quicks.find(({ value }) => value.id === address.quick);
    if (!stored) return refuse("not-found");
    const next = closeQuick(stored.value, person, closed, context.clock.now());
    if (!next.ok) return next;
    if (same(next.value, stored.value)) return ok({ value: {} });
    const keep = quickJob(keepQuick, address, context.freshId(), context.clock.now());
    return ok({ writes: [quickKind.replace(stored, next.value), keep], value: {} });
  });
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
    const inside = await readQuick(id)(stores, address);
    const all = inside ? await quickAnswers(stores, address, id) : [];
    return inside && { ...inside, answer: all.find(({ value }) => value.by === by) };
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
  const ttl = after.removedAt === undefined ? undefined : removedFor;
  const write = before
    ? quickAnswerKind.replace(before, after, ttl)
    : quickAnswerKind.create(quickAnswerDocument(address.quick, after.by), after);
  return [write, quickJob(keepQuick, address, freshId(), clock.now())];
}
