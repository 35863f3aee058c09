import { circleTab } from "../../../shared/circle/circle-tab.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import { heldIn } from "../../../shared/schedule/mailbox-of.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { changeWrites, readEvenEnded } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { type DueJob, Later, type Worker } from "../../ports/job.ts";
import { homePartition } from "../../ports/partition.ts";
import { meetingDocument, meetingKind } from "../documents.ts";
import { actingIn, eventRequest } from "../event/documents.ts";
import { mailboxLeft } from "../owner/documents.ts";
import { type SessionPayload, sessionChange, sessionPayload } from "../session/documents.ts";
import { forgetSurplus, removeEvent, removeSurplus } from "../surplus/documents.ts";
import { elsePoll } from "../trouble/documents.ts";
import { bookingSettled, sessionIn, type World } from "./documents.ts";

type Job = DueJob<SessionPayload>;

/** What a booking has done outside: the event in the service mailbox, app and tab in its chat, leftovers removed. */
export function bookingJobs(context: World): readonly Worker<SessionPayload>[] {
  const worker = (type: string, run: (context: World, job: Job) => Promise<readonly Write[]>) => ({
    type,
    payload: sessionPayload,
    run: (job: Job) => run(context, job),
  });
  return [
    worker("schedule.book", book),
    worker("schedule.remove-surplus", removeLeft),
    worker("schedule.add-to-meeting", addToMeeting),
  ];
}

/** One event however often it runs: the transaction is the attempt's. A session whose time has come is not booked. */
async function book(context: World, { payload, now }: Job): Promise<readonly Write[]> {
  const inside = await readEvenEnded(context, payload);
  const session = inside && sessionIn(inside, payload.session);
  if (!inside || !session || session.booking.owner.kind !== "service") return [];
  if (session.state === "cancelled") {
    // It was called off while this ran before: the event may have been made after it was looked for.
    await removeEvent(context, actingIn(session.booking.owner), session.booking);
    return [];
  }
  if (session.state !== "planned" || session.booking.state !== "asked") return [];
  const { value: circle } = inside.circle;
  if (session.startsAt <= now) {
    return changeWrites(inside, bookingSettled(inside, { circle, session }, undefined, now));
  }
  const { owner } = session.booking;
  if (heldIn(owner, context.calendar.mailboxes) === undefined) {
    return changeWrites(inside, mailboxLeft(context, inside, now));
  }
  const request = eventRequest(context, circle, session);
  const made = await elsePoll(context, payload, () =>
    context.calendar.book(actingIn(owner), request),
  );
  if (!made.ok) context.log.warn(fact(session, made.refusal), "A session could not be booked.");
  const event = made.ok ? made.value : undefined;
  return changeWrites(inside, bookingSettled(inside, { circle, session }, event, now));
}

async function removeLeft(context: World, { payload, now }: Job): Promise<readonly Write[]> {
  const inside = await readEvenEnded(context, payload);
  if (!inside) return [];
  const removed = await removeSurplus(context, actingIn, { kind: "service" }, inside);
  if (!removed.ok) throw new Error(`The calendar refused to remove an event: ${removed.refusal}`);
  if (removed.value.again !== undefined) throw new Later(removed.value.again);
  return changeWrites(inside, forgetSurplus(inside, removed.value, now));
}

/** Remembers which session the meeting's chat belongs to, also where the app has to be added by hand later. */
async function addToMeeting(context: World, { payload, now }: Job): Promise<readonly Write[]> {
  const inside = await readEvenEnded(context, payload);
  const session = inside && sessionIn(inside, payload.session);
  const chat = session?.booking.chat;
  if (!inside || !session || !chat) return [];
  if (session.booking.state !== "booked" || session.booking.app !== "waiting") return [];
  if (!isOpen(session.state)) return [];

  await rememberMeeting(context, payload, chat);
  const name = say(circleLanguage(inside.circle.value))("schedule:card.meetingTab");
  const added = await context.calendar.addToMeeting(chat, {
    name,
    url: context.links.tab,
    entity: circleTab,
  });
  if (!added.ok) context.log.warn(fact(session, added.refusal), "App not added to a meeting.");
  const app = added.ok ? ("added" as const) : ("refused" as const);
  const next = { ...session, booking: { ...session.booking, app } };
  return changeWrites(inside, sessionChange(inside, { session: next }, now));
}

async function rememberMeeting(
  { documents, freshId }: Pick<Context, "documents" | "freshId">,
  { tenant, circle, session }: SessionPayload,
  chat: NonNullable<Session["booking"]["chat"]>,
): Promise<void> {
  const write = meetingKind.create(meetingDocument, { circle, session });
  // A conflict: it is remembered already.
  await documents.commit(homePartition(tenant, chat), [write], freshId());
}

function fact({ id }: Session, refusal: string) {
  return { session: id, refusal };
}
