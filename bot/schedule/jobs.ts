import { ok } from "../../shared/kernel/result.ts";
import { closeUnattended } from "../../shared/schedule/close-session.ts";
import { isOpen } from "../../shared/schedule/is-open.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { openSession } from "../../shared/schedule/session-end.ts";
import { later } from "../../shared/time/instant.ts";
import {
  changeCircle,
  changeWrites,
  type Inside,
  readInside,
  rewrites,
} from "../circle/documents.ts";
import { invitationDue } from "../circle/invitation/documents.ts";
import { same } from "../circle/kept/documents.ts";
import { hasRoomFor, postInThread } from "../circle/posted/documents.ts";
import { shownAsItIs } from "../circle/shown/documents.ts";
import type { Context } from "../ports/context.ts";
import type { Write } from "../ports/documents.ts";
import { type DueJob, Later, type Worker } from "../ports/job.ts";
import type { Recipient } from "../ports/messenger.ts";
import { bookAheadWorker } from "./ahead/jobs.ts";
import { type World as BookingWorld, sessionIn } from "./booking/documents.ts";
import { bookingJobs } from "./booking/jobs.ts";
import type { Occasion } from "./cards.ts";
import { tellClocksWorker } from "./clocks/jobs.ts";
import { refreshCardJobs, sessionKind } from "./documents.ts";
import { goneWorkers } from "./gone/jobs.ts";
import { followMembersWorker } from "./invited/jobs.ts";
import { furtherPosts } from "./late/present.ts";
import { moveWorkers } from "./move/jobs.ts";
import { outlookWorkers } from "./outlook/jobs.ts";
import { ownerJobs } from "./owner/jobs.ts";
import { pausedWorkers } from "./paused/jobs.ts";
import { pollJobs } from "./poll/jobs.ts";
import { sessionMessage } from "./present.ts";
import { asksOf, type SessionPayload, sessionChange, sessionPayload } from "./session/documents.ts";
import { autoCloseDue, reminderDue } from "./session/jobs.ts";
import { unbookedWorkers } from "./unbooked/jobs.ts";
import { watchWorkers } from "./watch/jobs.ts";

type World = BookingWorld & Pick<Context, "messenger" | "notifier">;
type Job = DueJob<SessionPayload>;

/** A reminder this short before the session, after the bot was down, would only be noise. */
const uselessWithin = { minutes: 15 } as const;

const reminds = "schedule.remind";

/** Without the invitation there is no thread to post a session into. */
const untilInvited = { seconds: 30 } as const;

/** What happens to a session by itself, and what the circle is told of it. */
export function scheduleJobs(context: World): readonly Worker<SessionPayload>[] {
  const worker = (
    type: string,
    run: (context: World, job: Job, inside: Inside, session: Session) => Promise<readonly Write[]>,
  ): Worker<SessionPayload> => ({
    type,
    payload: sessionPayload,
    async run(job) {
      const inside = await readInside(context, job.payload);
      const session = inside && sessionIn(inside, job.payload.session);
      return inside && session ? run(context, job, inside, session) : [];
    },
  });
  return [
    ...bookingJobs(context),
    followMembersWorker(context),
    ...(ownerJobs(context) as readonly Worker<object>[] as readonly Worker<SessionPayload>[]),
    bookAheadWorker(context) as Worker<object> as Worker<SessionPayload>,
    worker("schedule.announce", announce),
    worker("schedule.remind", remind),
    worker("schedule.auto-close", autoClose),
    refreshCardWorker(context),
    ...outlookWorkers(context),
    ...goneWorkers(context),
    ...(watchWorkers(context) as readonly Worker<object>[] as readonly Worker<SessionPayload>[]),
    ...(pollJobs(context) as readonly Worker<object>[] as readonly Worker<SessionPayload>[]),
    tellClocksWorker(context),
    ...moveWorkers(context),
    ...(unbookedWorkers(context) as readonly Worker<object>[] as readonly Worker<SessionPayload>[]),
    ...(pausedWorkers(context) as readonly Worker<object>[] as readonly Worker<SessionPayload>[]),
  ];
}

/** Posts the session into the circle's thread, once and only as the next; it is remembered at once, so that a conflict repeats nothing. */
async function announce(
  context: World,
  { payload, now }: Job,
  inside: Inside,
  session: Session,
): Promise<readonly Write[]> {
  if (!isComing(session, now) || session.card !== undefined) return [];
  if (openSession(inside.sessions.map(({ value }) => value))?.id !== session.id) return [];
  const invited = await invitationDue(context, payload);
  const soonest = later(now, untilInvited);
  if (invited !== undefined && invited > soonest) throw new Later(invited);
  if (invited !== undefined) throw new Later(soonest);
  const once = `schedule.announce/${session.id}/${session.booking.generation}`;
  const shown = sessionMessage(context, inside, session, "planned");
  const post = { message: shown, once };
  const { value: circle } = inside.circle;
  const sent = await postInThread(context, circle, session.id, "schedule.announce", post);
  if (!sent.ok) {
    context.log.warn({ session: session.id, refusal: sent.refusal }, "A session is not announced.");
    return [];
  }
  await remember(context, payload, { card: sent.value }, (current, latest) =>
    same(shown, sessionMessage(context, current, latest, "planned")),
  );
  return [];
}

/** What changed while it was being posted is put right by a refresh. */
async function remember(
  context: World,
  address: SessionPayload,
  post: Pick<Session, "card"> | Pick<Session, "reminder">,
  isTrue: (current: Inside, latest: Session) => boolean,
): Promise<void> {
  await changeCircle(context, address, (current) => {
    const latest = sessionIn(current, address.session);
    if (!latest) return ok({ value: null });
    const { value: circle } = current.circle;
    const moment = { circle, version: circle.version + 1, now: context.clock.now() };
    const next = { ...latest, ...post };
    const write = rewrites(sessionKind, current.sessions, [next]);
    const refresh = isTrue(current, latest) ? [] : refreshCardJobs(next, moment);
    return ok({ writes: [...write, ...refresh], value: null });
  });
}

/** A day before. Late is better than never, until it is too late to matter; a moved session has a reminder of its own. */
async function remind(
  context: World,
  job: Job,
  inside: Inside,
  session: Session,
): Promise<readonly Write[]> {
  const { payload, now, dueFrom } = job;
  if (!isComing(session, later(now, uselessWithin)) || dueFrom !== reminderDue(session)) return [];
  if (session.reminder !== undefined) return [];
  const once = `${reminds}/${session.id}/${session.booking.generation}/${session.startsAt}`;
  const again = session.earlier !== undefined;
  if (again && !(await hasRoomFor(context, inside, session.id, now, reminds))) return [];
  const occasion = reminding(session, now);
  const shown = sessionMessage(context, inside, session, occasion);
  const post = { message: shown, once };
  const { value: circle } = inside.circle;
  const sent = await postInThread(context, circle, session.id, reminds, post);
  if (sent.ok) {
    await remember(context, payload, { reminder: sent.value }, (current, latest) =>
      same(shown, sessionMessage(context, current, latest, occasion)),
    );
  } else context.log.warn({ session: session.id, refusal: sent.refusal }, "No reminder.");
  return [];
}

/** It says "tomorrow" only as long as that is so in most places. */
function reminding(session: Session, now: Job["now"]): Occasion {
  return now < later(reminderDue(session), { hours: 6 }) ? "reminder" : "reminderSoon";
}

async function autoClose(
  _context: World,
  { now, dueFrom }: Job,
  inside: Inside,
  session: Session,
): Promise<readonly Write[]> {
  if (!isOpen(session.state) || dueFrom !== autoCloseDue(session)) return [];
  const closed = closeUnattended({ circle: inside.circle.value, session }, asksOf(inside), now);
  return changeWrites(inside, sessionChange(inside, closed, now));
}

/** Keeps the posts that announced a session and reminded of it true. */
function refreshCardWorker(context: World): Worker<SessionPayload> {
  return {
    type: "schedule.refresh-card",
    payload: sessionPayload,
    bringsUpToDate: true,
    async run({ payload, now }) {
      await shownAsItIs(context, payload, async (inside) => {
        const session = inside && sessionIn(inside, payload.session);
        if (inside && session) await refreshCards(context, inside, session, now);
      });
      return [];
    },
  };
}

async function refreshCards(
  context: World,
  inside: Inside,
  session: Session,
  now: Job["now"],
): Promise<void> {
  const shownAs = (occasion: Occasion) => sessionMessage(context, inside, session, occasion);
  const posts = [
    [session.card, shownAs("planned")],
    [session.reminder, shownAs(reminding(session, now))],
    ...furtherPosts(context, inside, session, now),
  ] as const;
  for (const [post, shown] of posts) {
    if (post === undefined) continue;
    const done = await context.messenger.update(thread(inside), post, shown);
    if (done.ok) continue;
    context.log.warn({ session: session.id, refusal: done.refusal }, "Card not kept.");
  }
}

function isComing({ state, booking, startsAt }: Session, now: Job["now"]): boolean {
  return state === "planned" && booking.state === "booked" && startsAt > now;
}

function thread({ circle }: Inside): Recipient {
  const { tenant, home: conversation, root } = circle.value;
  return { kind: "conversation", tenant, conversation, root };
}
