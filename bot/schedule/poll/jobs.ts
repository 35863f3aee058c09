import type { Circle } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { isSettled, pollAsks } from "../../../shared/schedule/best-of-poll.ts";
import { bookSession } from "../../../shared/schedule/book-session.ts";
import { closePoll } from "../../../shared/schedule/change-poll.ts";
import { notice } from "../../../shared/schedule/look-window.ts";
import { isOpenPoll, type Poll, pollState } from "../../../shared/schedule/poll.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { charterAgreed } from "../../circle/charter/documents.ts";
import {
  type Change,
  changeCircle,
  changeWrites,
  type Inside,
  readEvenEnded,
  readInside,
} from "../../circle/documents.ts";
import { hasRoomFor, postInThread } from "../../circle/posted/documents.ts";
import { shownAsItIs } from "../../circle/shown/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Worker } from "../../ports/job.ts";
import type { Stored } from "../../ports/kind.ts";
import type { Message } from "../../ports/messenger.ts";
import { circlePartition } from "../../ports/partition.ts";
import type { World as BookingWorld } from "../booking/documents.ts";
import { ownerFor } from "../event/documents.ts";
import { sessionChange } from "../session/documents.ts";
import { pollInsteadWorker } from "../trouble/jobs.ts";
import { pollCard } from "./cards.ts";
import {
  closePollJob,
  endPoll,
  type PollPayload,
  pastPollDocument,
  pollChanged,
  polledBy,
  pollKind,
  pollPayload,
  postPoll,
  showPoll,
} from "./documents.ts";

type World = BookingWorld & Pick<Context, "messenger">;

/** What happens to a poll by itself. */
export function pollJobs(context: World): readonly Worker<PollPayload>[] {
  const worker = (
    type: string,
    run: (context: World, payload: PollPayload, now: Instant) => Promise<readonly Write[]>,
  ): Worker<PollPayload> => ({
    type,
    payload: pollPayload,
    run: ({ payload, now }) => run(context, payload, now),
  });
  return [
    worker(postPoll, post),
    worker(closePollJob, close),
    worker(endPoll, forget),
    { ...worker(showPoll, show), bringsUpToDate: true },
    pollInsteadWorker(context) as Worker<PollPayload>,
  ];
}

/** Once, if there is room beside what the session it is about brings by itself; otherwise the tab alone asks. */
async function post(context: World, payload: PollPayload, now: Instant) {
  const inside = await readInside(context, payload);
  const asked = inside?.poll?.value;
  if (!inside || asked?.id !== payload.poll || asked.card !== undefined) return [];
  if (!isOpenPoll(asked, now)) return [];
  const { value: circle } = inside.circle;
  const about = openSession(inside.sessions.map(({ value }) => value))?.id ?? asked.id;
  if (!(await hasRoomFor(context, inside, about, now))) return [];
  const message = messageOf(context, inside, asked);
  const once = `${postPoll}/${asked.id}`;
  const sent = await postInThread(context, circle, about, postPoll, { message, once });
  if (sent.ok) await remember(context, payload, sent.value, inside.glance.etag);
  else context.log.warn({ poll: asked.id, refusal: sent.refusal }, "A poll is not shown.");
  return [];
}

/** At once, so that a conflict repeats nothing. What changed while it was being posted is put right by an edit. */
async function remember(
  context: World,
  { tenant, circle, poll: id }: PollPayload,
  activity: string,
  etag: string,
): Promise<void> {
  await changeCircle(context, { tenant, circle }, (inside) => {
    const { poll: stored } = inside;
    if (stored?.value.id !== id) return ok({ value: null });
    const posted = { ...stored.value, card: activity };
    if (inside.glance.etag === etag)
      return ok({ writes: [pollKind.replace(stored, posted)], value: null });
    const at = { version: inside.circle.value.version + 1, now: context.clock.now() };
    return ok({ writes: pollChanged({ tenant, circle }, stored, posted, at), value: null });
  });
}

/** Keeps the post true. */
async function show(context: World, payload: PollPayload) {
  await shownAsItIs(context, payload, async (inside) => {
    if (inside?.poll) await showOne(context, inside, inside.poll.value);
  });
  return [];
}

async function showOne(context: World, inside: Inside, asked: Poll): Promise<void> {
  if (asked.card === undefined) return;
  const { tenant, home: conversation, root } = inside.circle.value;
  const to = { kind: "conversation", tenant, conversation, root } as const;
  await context.messenger.update(to, asked.card, messageOf(context, inside, asked));
}

/** Decides it when its time has come, or when nobody who has not answered could change anything. */
async function close(context: World, payload: PollPayload, now: Instant) {
  const inside = await readInside(context, payload);
  const stored = inside?.poll;
  if (!inside || stored?.value.id !== payload.poll || pollState(stored.value) !== "open") return [];
  const about = polledBy(inside, stored.value);
  const due = stored.value.closesAt <= now;
  if (!due && !isSettled(stored.value, about, later(now, notice))) return [];
  const closed = closePoll(stored.value, about, now);
  return changeWrites(inside, decided(context, inside, stored, closed, now));
}

/** It books by itself in the service mailbox. Where members book, or nobody can now, it waits for somebody's tap. */
function decided(
  context: World,
  inside: Inside,
  stored: Stored<Poll>,
  closed: Poll,
  now: Instant,
): Omit<Change<unknown>, "value"> {
  const { value: before } = inside.circle;
  const address = { tenant: before.tenant, circle: before.id };
  const at = { version: before.version + 1, now };
  const booked =
    context.calendar.owner === "service" ? booking(context, inside, closed, now) : undefined;
  if (!booked) return { writes: pollChanged(address, stored, closed, at) };
  const { circle, session } = booked;
  // The poll is this change's own.
  const change = sessionChange({ ...inside, poll: undefined }, { circle, session }, now);
  const over = pollChanged(address, stored, { ...closed, booked: true }, at);
  return {
    ...change,
    writes: [...(change.writes ?? []), ...charterAgreed(inside, circle), ...over],
  };
}

function booking(context: World, inside: Inside, asked: Poll, now: Instant) {
  const { value: circle } = inside.circle;
  const { chosen } = asked;
  const by = bookedBy(circle, asked);
  if (!chosen || !by) return undefined;
  const sessions = inside.sessions.map(({ value }) => value);
  const { startsAt, because, instead } = chosen;
  const asks = pollAsks(asked, polledBy(inside, asked).people, startsAt);
  const booked = bookSession(circle, sessions, {
    ...{ id: asked.id, by, owner: ownerFor(context, inside, by), now },
    ...{ startsAt, minutes: asked.minutes },
    chosen: { because, ...(instead && { instead }), asks },
  });
  return booked.ok ? booked.value : undefined;
}

/** In the name of whoever opened it, or else of whoever has been in the circle for longest. */
function bookedBy(circle: Circle, { openedBy }: Poll) {
  const opener = openedBy && joinedMember(circle, openedBy);
  return (opener ?? joinedMembers(circle)[0])?.person;
}

/** Nobody needs it any more: its post says so a last time, and it goes with what people answered. */
async function forget(context: World, payload: PollPayload) {
  const inside = await readEvenEnded(context, payload);
  if (!inside) return [];
  const here = inside.poll?.value.id === payload.poll ? inside.poll : undefined;
  if (here && pollState(here.value) === "open") return [];
  const gone = here ?? (await readPast(context, payload));
  if (!gone) return [];
  await showOne(context, inside, atTheEnd(gone.value));
  return here ? changeWrites(inside, { writes: [pollKind.remove(here)] }) : [pollKind.remove(gone)];
}

/** A time that nobody has put into calendars is none any more. */
function atTheEnd(asked: Poll): Poll {
  if (pollState(asked) !== "decided") return asked;
  const { chosen: _, ...none } = asked;
  return none;
}

async function readPast({ documents }: World, { tenant, circle, poll: id }: PollPayload) {
  const found = await documents.read(circlePartition(tenant, circle), pastPollDocument(id));
  return found && pollKind.read(found);
}

function messageOf({ links }: World, inside: Inside, asked: Poll): Message {
  const { value: circle } = inside.circle;
  const words = say(circleLanguage(circle));
  const link = links.circle(circle.home, "poll");
  const about = polledBy(inside, asked);
  return {
    card: pollCard(words, { circle, asked, about, link }),
    summary: words("poll:card.title"),
  };
}
