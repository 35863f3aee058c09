import { pulseDays } from "../../../shared/reflection/pulse.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import { lateFrom } from "../../../shared/schedule/late-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { sessionEnd } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { charterUnagreed } from "../../circle/charter/documents.ts";
import { putPastAwayJob } from "../../circle/past/documents.ts";
import type { Write } from "../../ports/documents.ts";
import { clockJobs } from "../clocks/documents.ts";
import { followMembersJobs, type Moment, sessionJob, tellTurnsJobs } from "../documents.ts";
import { outlookJobs } from "../outlook/documents.ts";

/** When a reminder is due: a day before. */
export function reminderDue({ startsAt }: Session): Instant {
  return later(startsAt, { days: -1 });
}

/** When a session closes that nobody closed: a quarter of an hour after its planned end. */
export function autoCloseDue(session: Session): Instant {
  return later(sessionEnd(session), { minutes: 15 });
}

/** The work to be done outside once a session is what it is now, each piece under its own occasion. */
export function followingJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  return [
    ...bookingJobs(before, session, moment),
    ...closingJobs(before, session, moment),
    ...endingJobs(before, session, moment),
    ...followMembersJobs(session, moment),
    ...tellTurnsJobs(before, session, moment),
    ...outlookJobs(before, session, moment),
    ...askMoveJobs(before, session, moment),
  ];
}

/** Whoever asks for another move by mistake takes it back before the circle is asked. */
const untilAsked = { seconds: 15 } as const;

function askMoveJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  const { moveAsked } = session;
  if (!moveAsked || moveAsked.at === before?.moveAsked?.at) return [];
  const occasion = `${session.id}|${moment.version}`;
  const dueAt = later(moment.now, untilAsked);
  return [sessionJob("schedule.ask-move", occasion, session, moment, dueAt)];
}

function bookingJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  const { state, transaction, owner, surplus } = session.booking;
  const attempted = before?.booking.transaction !== transaction;
  const asked = state === "asked" && attempted && owner.kind === "service";
  const booked = state === "booked" && before?.booking.state !== "booked";
  const left = surplus.some((each) => each.owner.kind === "service");
  const more = surplus.length > (before?.booking.surplus.length ?? 0);
  return [
    ...(asked ? [sessionJob("schedule.book", attempt(session), session, moment)] : []),
    ...autoCloseJobs(before, session, moment),
    ...(booked ? bookedJobs(session, moment) : []),
    ...(before && !attempted ? retimedJobs(before, session, moment) : []),
    ...(left && more
      ? [sessionJob("schedule.remove-surplus", `${session.id}|${moment.version}`, session, moment)]
      : []),
  ];
}

/** Also one that reaches no calendar, or whose booking nobody came back to, has its end: those after it do not wait for it. */
function autoCloseJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  const { state, transaction, owner } = session.booking;
  const was = before?.booking.state;
  const attempted = before?.booking.transaction !== transaction;
  const job = (occasion: string) =>
    sessionJob("schedule.auto-close", occasion, session, moment, autoCloseDue(session));
  if (owner.kind === "person") return attempted ? [job(attempt(session))] : [];
  if (state === "booked") return was === "booked" ? [] : [job(attempt(session))];
  return state === "failed" && was === "asked" ? [job(`${attempt(session)}|failed`)] : [];
}

function bookedJobs(session: Session, moment: Moment): readonly Write[] {
  const of = attempt(session);
  const eve = reminderDue(session);
  return [
    sessionJob("schedule.announce", of, session, moment),
    ...clockJobs(session, moment),
    ...(session.booking.app === "waiting"
      ? [sessionJob("schedule.add-to-meeting", of, session, moment)]
      : []),
    // Whoever hears of a session on its eve needs no reminder.
    ...(eve <= moment.now ? [] : [sessionJob("schedule.remind", of, session, moment, eve)]),
    sessionJob("schedule.late", of, session, moment, lateFrom(session)),
  ];
}

/** What is due at another time now. The jobs of its former eve and end look once and find that it is none. */
function retimedJobs(before: Session, session: Session, moment: Moment): readonly Write[] {
  const moved = before.startsAt !== session.startsAt;
  const isBooked = session.booking.state === "booked";
  if (!moved && before.minutes === session.minutes) return [];
  const job = (type: string, dueAt: Instant) =>
    sessionJob(type, `${attempt(session)}|${moment.version}`, session, moment, dueAt);
  const eve = reminderDue(session);
  return [
    ...(moved && isBooked && eve > moment.now ? [job("schedule.remind", eve)] : []),
    ...(moved && isBooked ? [job("schedule.late", lateFrom(session))] : []),
    job("schedule.auto-close", autoCloseDue(session)),
  ];
}

function attempt({ id, booking }: Session): string {
  return `${id}|${booking.generation}`;
}

function closingJobs(
  before: Session | undefined,
  session: Session,
  moment: Moment,
): readonly Write[] {
  if (session.state !== "closed" || before?.state === "closed") return [];
  const pulseEnd = later(moment.now, { days: pulseDays });
  return [
    sessionJob("reflection.prompt", session.id, session, moment),
    sessionJob("reflection.close-pulse", session.id, session, moment, pulseEnd),
    ...charterUnagreed(moment.circle, `closed|${session.id}`, moment.now),
  ];
}

/** However a session ended, nothing asks about it once its pulse is counted and nobody can be marked as there any more. */
function endingJobs(
  before: Session | undefined,
  session: Session,
  { circle, now }: Moment,
): readonly Write[] {
  if (isOpen(session.state) || before?.state === session.state) return [];
  const end = sessionEnd(session);
  const dueAt = later(now > end ? now : end, { days: pulseDays, hours: 1 });
  const address = { tenant: circle.tenant, circle: circle.id };
  return [putPastAwayJob(address, `${session.id}|${session.state}`, dueAt)];
}
