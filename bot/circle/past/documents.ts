import { z } from "zod";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { keeps } from "../../../shared/circle/keeps.ts";
import { personId, type SessionId } from "../../../shared/kernel/ids.ts";
import { overAndDone } from "../../../shared/schedule/over-and-done.ts";
import { pastSessions } from "../../../shared/schedule/past-sessions.ts";
import { type Session, session } from "../../../shared/schedule/session.ts";
import { withoutPeople } from "../../../shared/schedule/without-people.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { type Kind, kind, type Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { closedPulse, closedPulseKind } from "../../reflection/documents.ts";
import { sessionDocument, sessionKind } from "../../schedule/documents.ts";

/** How many sessions the circle's page tells of, and of how many how they were for the circle. */
export const pastShown = 12;
const pulsesShown = 3;

/** A session as the page remembers it. */
const pastSession = session
  .pick({
    id: true,
    number: true,
    startsAt: true,
    minutes: true,
    state: true,
    facilitator: true,
    swappedWith: true,
  })
  .extend({ were: z.int(), bookedBy: personId });
export type PastSession = z.infer<typeof pastSession>;

/** The last sessions that have been put away, and their pulses, newest first: what the page shows of them. */
const past = z.object({
  sessions: z.array(pastSession).readonly(),
  pulses: z.array(closedPulse).readonly(),
});
export type Past = z.infer<typeof past>;
export const pastKind = kind("past", past);
const pastDocument = "page|past";

/** Where a document lies once it is history: `past|…` instead of `open|…`. */
export function putAwayAs(id: string): string {
  return id.replace(/^open\|/, "past|");
}

/** Takes a document out of what is read every day; it changes no more. */
export function putAway<T>(kindOf: Kind<T>, stored: Stored<T>, value = stored.value) {
  return [kindOf.remove(stored), kindOf.create(putAwayAs(stored.id), value)];
}

export const putPastAway = "circle.put-past-away";

/** Has what is over by then put away. `occasion` is what ended. */
export function putPastAwayJob(
  { tenant, circle }: CircleAddress,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(putPastAway, occasion, dueAt, { tenant, circle });
}

interface Told {
  readonly circle: Pick<Stored<Circle>, "value">;
  readonly sessions: readonly Stored<Session>[];
  readonly pulses: readonly Stored<z.infer<typeof closedPulse>>[];
  readonly past: Stored<Past> | undefined;
}

/** So many sessions at a time, well within what one commit holds. */
const atATime = 20;

/**
 * Puts away the sessions that are over and done, each with its pulse. Nobody sees a difference: the circle's version stays.
 * `more`: there are others.
 */
export function pastPutAway(
  whole: Told,
  at: Instant,
): { readonly writes: readonly Write[]; readonly more: boolean } {
  const counted = whole.pulses.map(({ value }) => value.session);
  const done = overAndDone(
    whole.sessions.map(({ value }) => value),
    counted,
    at,
  );
  const now = done.slice(0, atATime).map(({ id }) => id);
  const sessions = whole.sessions.filter(({ value }) => now.includes(value.id));
  const pulses = whole.pulses.filter(({ value }) => now.includes(value.session));
  if (sessions.length === 0) return { writes: [], more: false };
  const withNames = keeps(whole.circle.value, "attendance");
  const named = (each: Session) => (withNames ? each : withoutPeople(each));
  return {
    writes: [
      ...sessions.flatMap((each) => putAway(sessionKind, each, named(each.value))),
      ...pulses.flatMap((each) => putAway(closedPulseKind, each)),
      remembered(
        whole,
        sessions.map(({ value }) => value),
        pulses.map(({ value }) => value),
      ),
    ],
    more: done.length > atATime,
  };
}

function remembered(
  { circle, past }: Told,
  sessions: readonly Session[],
  pulses: readonly z.infer<typeof closedPulse>[],
): Write {
  const next = {
    sessions: newestPast([...(past?.value.sessions ?? []), ...sessions.map(inShort)]),
    pulses: newestPulses([...(past?.value.pulses ?? []), ...pulses]),
  };
  const shown = keeps(circle.value, "attendance") ? next : withoutLeaders(next);
  return past ? pastKind.replace(past, shown) : pastKind.create(pastDocument, shown);
}

function newestPast(sessions: readonly PastSession[]): readonly PastSession[] {
  return pastSessions(sessions).slice(0, pastShown);
}

/** Those that the page shows, newest first. */
export function newestPulses<P extends { readonly closedAt: Instant }>(
  pulses: readonly P[],
): readonly P[] {
  return pulses.toSorted((a, b) => (a.closedAt < b.closedAt ? 1 : -1)).slice(0, pulsesShown);
}

function inShort(of: Session): PastSession {
  const { id, number, startsAt, minutes, state, facilitator, swappedWith, present, booking } = of;
  const led = { facilitator, ...(swappedWith && { swappedWith }) };
  return {
    id,
    number,
    startsAt,
    minutes,
    state,
    ...led,
    were: present.length,
    bookedBy: booking.by,
  };
}

/** The same without who led: how many were there stands with it. */
export function withoutLeaders({ sessions, ...rest }: Past): Past {
  return { ...rest, sessions: sessions.map(({ facilitator, swappedWith, ...each }) => each) };
}

/** A session that has been put away; undefined where there is none. */
export async function pastSessionAt(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
  id: SessionId,
): Promise<Session | undefined> {
  const where = putAwayAs(sessionDocument(id));
  const found = await documents.read(circlePartition(tenant, circle), where);
  return found && sessionKind.read(found).value;
}
