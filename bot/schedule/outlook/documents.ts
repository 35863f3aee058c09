import { createHash } from "node:crypto";
import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import {
  type ConversationId,
  conversationId,
  sessionId,
  type TenantId,
} from "../../../shared/kernel/ids.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later, minutesBetween } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { kind } from "../../ports/kind.ts";
import { homePartition } from "../../ports/partition.ts";
import { type Moment, sessionJob } from "../documents.ts";

const knownEvent = circleAddress.extend({ session: sessionId });
type KnownEvent = z.infer<typeof knownEvent>;
/** In a partition of the event's own, as in that of a meeting's chat: which session it stands for. */
export const knownEventKind = kind("known-event", knownEvent);
/** Id of the one such document in an event's partition. */
export const knownEventDocument = "event";

/** What stands for an event wherever it is written down: its own id tells whose mailbox it is in. */
export function eventKey(event: string): string {
  return createHash("sha256").update(event).digest("hex").slice(0, 40);
}

/** Where it is known for which session an event stands. */
export function eventPlace(key: string): ConversationId {
  return conversationId.parse(`event:${key}`);
}

/** It is known for so long after the session. The erasure of its circle takes it sooner. */
const afterwards = { days: 30 } as const;

/** Remembers for which session an event stands. `until`: the session's end. */
export async function knowEvent(
  { documents, freshId }: Pick<Context, "documents" | "freshId">,
  tenant: TenantId,
  event: string,
  of: KnownEvent,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<void> {
  const partition = homePartition(tenant, eventPlace(eventKey(event)));
  const found = await documents.read(partition, knownEventDocument);
  const seconds = Math.ceil(60 * minutesBetween(now, later(until, afterwards)));
  const write = found
    ? knownEventKind.replace(knownEventKind.read(found), of, seconds)
    : knownEventKind.create(knownEventDocument, of, seconds);
  // A conflict: somebody else has just remembered the same.
  await documents.commit(partition, [write], freshId());
}

export async function sessionOf(
  { documents }: Pick<Context, "documents">,
  tenant: TenantId,
  key: string,
): Promise<KnownEvent | undefined> {
  const found = await documents.read(homePartition(tenant, eventPlace(key)), knownEventDocument);
  return found && knownEventKind.read(found).value;
}

/** Before the reminder is posted, and once more while there is time to say something. */
const looks = [{ days: -1, minutes: -10 }, { minutes: -30 }] as const;

/**
 * What follows for a session in a service mailbox: which event is its own is known there, and it is looked at before it counts,
 * whether or not anybody told of a change. A person's own is looked at when they are there.
 */
export function outlookJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  return [...eventJobs(before, session, moment), ...goneJobs(before, session, moment)];
}

function eventJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  const { booking, startsAt, id, state } = session;
  if (booking.owner.kind !== "service" || booking.state !== "booked" || !isOpen(state)) return [];
  const same = before?.booking.event === booking.event && before?.startsAt === startsAt;
  if (same) return [];
  const occasion = `${id}|${moment.version}`;
  const dues = looks.map((by) => later(startsAt, by)).filter((due) => due > moment.now);
  return [
    sessionJob("schedule.know-event", occasion, session, moment),
    ...dues.map((due) =>
      sessionJob("schedule.look-at-event", `${occasion}|${due}`, session, moment, due),
    ),
  ];
}

/** The circle is asked once about each event that is gone; what was asked is kept true. */
function goneJobs(before: Session | undefined, session: Session, moment: Moment): readonly Write[] {
  const { gone, id } = session;
  if (!gone) return [];
  if (before?.gone?.generation !== gone.generation)
    return [sessionJob("schedule.ask-about-gone", `${id}|${gone.generation}`, session, moment)];
  if (gone.card === undefined || (before && becameOf(before) === becameOf(session))) return [];
  return [sessionJob("schedule.show-gone", `${id}|${moment.version}`, session, moment)];
}

/** What the question says of its session. */
function becameOf(session: Session): string {
  const { state, startsAt, minutes, booking } = session;
  return JSON.stringify([isAskedAbout(session), state, startsAt, minutes, booking.state]);
}
