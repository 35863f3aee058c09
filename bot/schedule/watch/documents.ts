import { z } from "zod";
import type { TenantId } from "../../../shared/kernel/ids.ts";
import { type Instant, instantText } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { jobId, jobMoved, jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { operationsPartition } from "../../ports/partition.ts";
import { eventKey } from "../outlook/documents.ts";

/** How far the changes of one service mailbox's calendar are known, and whether it tells of them by itself. */
const watched = z.object({
  told: z.object({ id: z.string(), until: instantText, fingerprint: z.string() }).optional(),
  /** Since when it could not be made to tell, and when to ask again. */
  silent: z.object({ since: instantText, again: instantText }).optional(),
  /** The stretch of the calendar that is followed. */
  from: instantText,
  until: instantText,
  /** Where to go on in it. */
  position: z.string().optional(),
  /** When its changes were last asked for. */
  caughtUp: instantText.optional(),
});
export type Watched = z.infer<typeof watched>;
const watchedKind = kind("watched-calendar", watched);

type Stores = Pick<Context, "documents" | "freshId">;

export const watchType = "schedule.watch-calendar";
export const watchPayload = z.object({ mailbox: z.string() });

export const hearType = "schedule.hear-calendar";
/** What the calendar told at once: which events to look at, by their keys, and what becomes of its telling. */
export const hearPayload = z.object({
  mailbox: z.string(),
  /** Names the occasion. */
  word: z.string(),
  events: z.array(z.string()).readonly(),
  about: z.array(z.enum(["missed", "subscriptionRemoved", "reauthorizationRequired"])).readonly(),
});
export type Heard = z.infer<typeof hearPayload>;

/** Has a mailbox watched from now on; one that is watched stays so. One whose watch has come to a stop begins anew. */
export function watchCalendar(
  stores: Stores,
  tenant: TenantId,
  mailbox: string,
  now: Instant,
): Promise<void> {
  return dueUnless(stores, tenant, mailbox, now, () => true);
}

/** Has it looked at by then, where the next look would come later. */
export function lookBy(
  stores: Stores,
  tenant: TenantId,
  mailbox: string,
  by: Instant,
): Promise<void> {
  return dueUnless(stores, tenant, mailbox, by, (dueAt) => dueAt <= by);
}

async function dueUnless(
  { documents, freshId }: Stores,
  tenant: TenantId,
  mailbox: string,
  at: Instant,
  stays: (dueAt: Instant) => boolean,
): Promise<void> {
  const partition = operationsPartition(tenant);
  const occasion = eventKey(mailbox);
  const job = jobWrite(watchType, occasion, at, { mailbox });
  const waiting = await documents.read(partition, jobId(watchType, occasion));
  if (waiting?.dueAt !== undefined && stays(waiting.dueAt)) return;
  // A conflict: somebody else has just seen to it.
  await documents.commit(partition, [waiting ? jobMoved(waiting, job) : job], freshId());
}

/** Writes down what the calendar told, to be looked into afterwards. */
export async function heardFrom(
  { documents, freshId }: Stores,
  tenant: TenantId,
  { mailbox, events, about }: Omit<Heard, "word">,
  now: Instant,
): Promise<void> {
  const word = freshId();
  const job = jobWrite(hearType, word, now, { mailbox, word, events, about });
  await documents.commit(operationsPartition(tenant), [job], freshId());
}

export async function readWatched(
  { documents }: Pick<Stores, "documents">,
  tenant: TenantId,
  mailbox: string,
): Promise<Stored<Watched> | undefined> {
  const found = await documents.read(operationsPartition(tenant), documentOf(mailbox));
  return found && watchedKind.read(found);
}

/** Answers whether it could be written: somebody else may have been faster. */
export async function writeWatched(
  { documents, freshId }: Stores,
  tenant: TenantId,
  mailbox: string,
  before: Stored<Watched> | undefined,
  after: Watched,
): Promise<boolean> {
  const write = before
    ? watchedKind.replace(before, after)
    : watchedKind.create(documentOf(mailbox), after);
  return (await documents.commit(operationsPartition(tenant), [write], freshId())).ok;
}

function documentOf(mailbox: string): string {
  return `watched|${eventKey(mailbox)}`;
}
