import { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { type Instant, instantText } from "../../../shared/time/instant.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { kind } from "../../ports/kind.ts";
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
const waitingDocument = "promises-waiting";
const nothing: Waiting = { quiet: false, open: [] };

type Reading = Pick<Context, "documents">;
type Someone = Pick<Caller, "tenant" | "person">;

export async function readWaiting(context: Reading, whose: Someone): Promise<Waiting> {
  return (await stored(context, whose))?.value ?? nothing;
}

/** What is to be committed in their partition; nothing where nothing changes. */
export async function waitingWrites(
  context: Reading,
  whose: Someone,
  next: (all: Waiting) => Waiting,
): Promise<readonly Write[]> {
  const before = await stored(context, whose);
  const after = next(before?.value ?? nothing);
  if (same(before?.value ?? nothing, after)) return [];
  return [before ? waitingKind.replace(before, after) : waitingKind.create(waitingDocument, after)];
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

async function stored({ documents }: Reading, { tenant, person }: Someone) {
  const found = await documents.read(personPartition(tenant, person), waitingDocument);
  return found && waitingKind.read(found);
}
