import { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { type Instant, instantText } from "../../../shared/time/instant.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";

/** Something that another member asks of someone: words of theirs for the shelf, or an introduction. */
const askedFor = circleAddress.extend({
  what: z.enum(["words", "introduction"]),
  /** Which, in its word. */
  id: z.string(),
  /** Not for longer. */
  until: instantText.optional(),
});
type AskedFor = z.infer<typeof askedFor>;

/** In a person's own partition, what the list of their circles asks for: small, and without words. */
const waiting = z.object({
  /** No nudges, by their own choice. */
  quiet: z.boolean(),
  /** Circles in which a promise waits for an answer, and since which session the longest does. */
  open: z.array(circleAddress.extend({ session: z.int() })).readonly(),
  /** What others may wait for: those who ask can have left meanwhile. */
  asked: z.array(askedFor).readonly().optional(),
});
export type Waiting = z.infer<typeof waiting>;
const waitingKind = kind("promises-waiting", waiting);
const nothing: Waiting = { quiet: false, open: [] };

type Reading = Pick<Context, "documents">;
type Someone = Pick<Caller, "tenant" | "person">;

export async function readWaiting(context: Reading, whose: Someone): Promise<Waiting> {
  return (await readOne(context, waitingOf(whose)))?.value ?? nothing;
}

/** No nudges any more, or again. */
export function changeQuiet(
  context: Pick<Context, "documents" | "freshId">,
  whose: Someone,
  quiet: boolean,
): Promise<Result<Record<string, never>, "busy">> {
  return changeOne(context, waitingOf(whose), (before) =>
    ok(written(whose, before, (all) => ({ ...all, quiet }))),
  );
}

/** What is to be committed in their partition; nothing where nothing changes. */
export async function waitingWrites(
  context: Reading,
  whose: Someone,
  next: (all: Waiting) => Waiting,
): Promise<readonly Write[]> {
  return written(whose, await readOne(context, waitingOf(whose)), next);
}

function written(
  whose: Someone,
  before: Stored<Waiting> | undefined,
  next: (all: Waiting) => Waiting,
): readonly Write[] {
  const all = before?.value ?? nothing;
  const after = next(all);
  return same(all, after) ? [] : [putOne(waitingOf(whose), before, after)];
}

/** The same with one that waits, or does not any more. What is over goes with it. */
export function withAsked(one: AskedFor, waits: boolean, now: Instant): (all: Waiting) => Waiting {
  const isIt = ({ what, id }: AskedFor) => what === one.what && id === one.id;
  return ({ asked = [], ...all }) => {
    const open = asked.filter(({ until }) => until === undefined || now < until);
    const others = open.filter((each) => !isIt(each));
    const next = waits ? (open.some(isIt) ? open : [...open, one]) : others;
    return next.length === 0 ? all : { ...all, asked: next };
  };
}

function waitingOf({ tenant, person }: Someone): Place<Waiting> {
  return { partition: personPartition(tenant, person), of: waitingKind, id: "promises-waiting" };
}
