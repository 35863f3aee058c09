import { type Circle, type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { type PersonId, type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import { withoutAnswersOf } from "../../../shared/schedule/change-poll.ts";
import { hasAnswered, type Poll, poll, pollState } from "../../../shared/schedule/poll.ts";
import { type PolledCircle, polledCircle } from "../../../shared/schedule/polled-circle.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";

export const pollKind = kind("poll", poll);
/** The circle's one poll, read with what rules ask about; there is none on most days. */
export const pollDocument = "open|poll";

/** One that made room for another, until its post says so. */
export function pastPollDocument(id: SessionId): string {
  return `past|poll|${id}`;
}

export const pollPayload = circleAddress.extend({ poll: sessionId });
export type PollPayload = (typeof pollPayload)["_output"];

export const postPoll = "schedule.post-poll";
export const showPoll = "schedule.show-poll";
export const closePollJob = "schedule.close-poll";
export const endPoll = "schedule.end-poll";

/** Work about a poll, to be committed with its cause. `occasion` is what it follows from. */
function pollJob(
  type: string,
  { tenant, circle, poll: id }: PollPayload,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(type, `${id}|${occasion}`, dueAt, { tenant, circle, poll: id });
}

interface At {
  /** The circle's version with this change. */
  readonly version: number;
  readonly now: Instant;
}

interface Changed extends At {
  /** What is answered may have decided it. */
  readonly settled?: boolean;
  /** Its post shows whom it no longer should. */
  readonly atOnce?: boolean;
}

/** Whoever opens or answers it by mistake takes it back before anything follows. */
const aMoment = { seconds: 15 } as const;
/** Answers tend to come several at a time: one edit of the post is enough for them. */
const together = { minutes: 1 } as const;

/** A new one, which is posted and decided in its time; one that is over makes room for it. */
export function pollOpened(
  { tenant, circle }: CircleAddress,
  before: Stored<Poll> | undefined,
  asked: Poll,
  { version, now }: At,
): readonly Write[] {
  const job = (type: string, of: Poll, dueAt: Instant) =>
    pollJob(type, { tenant, circle, poll: of.id }, `${version}`, dueAt);
  return [
    before ? pollKind.replace(before, asked) : pollKind.create(pollDocument, asked),
    ...(before
      ? [
          pollKind.create(pastPollDocument(before.value.id), before.value),
          job(endPoll, before.value, now),
        ]
      : []),
    job(postPoll, asked, later(now, aMoment)),
    job(closePollJob, asked, asked.closesAt),
  ];
}

/**
 * What follows from a changed poll: its post says so, and it is decided, or forgotten, in its time; a moment later already
 * where what is answered may have `settled` it.
 */
export function pollChanged(
  address: CircleAddress,
  stored: Pick<Stored<Poll>, "id" | "etag">,
  next: Poll,
  { version, now, settled = false, atOnce = false }: Changed,
): readonly Write[] {
  const { tenant, circle } = address;
  const of = { tenant, circle, poll: next.id };
  const job = (type: string, dueAt: Instant) => pollJob(type, of, `${version}`, dueAt);
  const write = pollKind.replace(stored, next);
  if (pollState(next) === "open")
    return [
      write,
      job(showPoll, atOnce ? now : later(now, together)),
      ...(settled ? [job(closePollJob, later(now, aMoment))] : []),
    ];
  return [write, job(showPoll, now), job(endPoll, forgottenAt(next, now))];
}

/** A poll that nobody needs any more is not kept. */
function forgottenAt(asked: Poll, now: Instant): Instant {
  switch (pollState(asked)) {
    // As long as that stands, none is opened by itself.
    case "called-off":
      return asked.closesAt > now ? asked.closesAt : now;
    case "decided":
      return asked.chosen?.startsAt ?? now;
    case "none":
      return later(now, { days: 1 });
    default:
      return later(now, { minutes: 5 });
  }
}

/** Answers go with whoever leaves; who comes may answer; the post counts who belongs. */
export function pollAfterMembers(
  stored: Stored<Poll> | undefined,
  address: CircleAddress,
  gone: readonly PersonId[],
  at: At,
): readonly Write[] {
  if (!stored) return [];
  const next = withoutAnswersOf(stored.value, gone);
  return pollChanged(address, stored, next, { ...at, settled: true, atOnce: true });
}

/** The circle ends, or pauses: nobody is asked for anything. */
export function pollCalledOff(
  stored: Stored<Poll> | undefined,
  { tenant, id }: Circle,
  at: At,
): readonly Write[] {
  if (!stored || stored.value.booked) return [];
  const off = { ...stored.value, calledOffAt: at.now };
  return pollChanged({ tenant, circle: id }, stored, off, at);
}

/** The circle has its next session: nobody needs to answer any more. What is booked for later days is no answer. */
export function pollOver(
  stored: Stored<Poll> | undefined,
  before: Polling["sessions"],
  after: readonly Session[],
  { circle, version, now }: At & { readonly circle: Circle },
): readonly Write[] {
  const next = openSession(after);
  if (!stored || stored.value.booked || !next || !isAnswered(before, next)) return [];
  const { closedAt = now } = stored.value;
  const over: Poll = { ...stored.value, closedAt, booked: true };
  const address = { tenant: circle.tenant, circle: circle.id };
  return pollChanged(address, stored, over, { version, now });
}

/** It has another time, or the one it was asked for is over and this one stands in calendars already. */
function isAnswered(before: Polling["sessions"], next: Session): boolean {
  const sessions = before.map(({ value }) => value);
  const was = sessions.find(({ id }) => id === next.id);
  const isAnother = openSession(sessions)?.id !== next.id && next.booking.state === "booked";
  return isAnother || hasNewTime(was, next);
}

/** An attempt to book it began, or came to something after all. */
function hasNewTime(before: Session | undefined, { state, booking }: Session): boolean {
  if (state !== "planned" || booking.state === "failed") return false;
  const attempted = before?.booking.transaction !== booking.transaction;
  return attempted || before.booking.state !== booking.state;
}

/** The poll once these are written. */
export function pollAfter(
  stored: Pick<Stored<Poll>, "value"> | undefined,
  writes: readonly Write[],
): Poll | undefined {
  const written = writes.find(({ id }) => id === pollDocument);
  if (!written) return stored?.value;
  return written.op === "delete" ? undefined : (written.body as Poll);
}

/** What of a circle a poll is about. */
export interface Polling {
  readonly circle: { readonly value: Circle };
  readonly sessions: readonly { readonly value: Session }[];
  readonly poll?: Pick<Stored<Poll>, "value"> | undefined;
}

/** What a circle's page tells of its poll: when, and how many. Never who. */
export function pollOnPage({ poll: stored, circle }: Polling): Pick<CirclePage, "poll"> {
  return stored ? { poll: pollGlance(circle.value, stored.value) } : {};
}

/** What of the circle decides it. */
export function polledBy({ circle, sessions }: Polling, asked: Poll): PolledCircle {
  return polledCircle(
    circle.value,
    sessions.map(({ value }) => value),
    asked,
  );
}

/** When, and how many: what everyone in the circle sees of it first. */
export function pollGlance(circle: Circle, asked: Poll): NonNullable<CirclePage["poll"]> {
  const { people } = polledCircle(circle, [], asked);
  const { id, closesAt, chosen } = asked;
  return {
    poll: id,
    state: pollState(asked),
    closesAt,
    answered: people.filter((person) => hasAnswered(asked, person)).length,
    of: people.length,
    ...(chosen && { startsAt: chosen.startsAt }),
  };
}
