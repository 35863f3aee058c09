import { hasEvent } from "../../../shared/schedule/invites-others.ts";
import { heldIn } from "../../../shared/schedule/mailbox-of.ts";
import { sessionEnd } from "../../../shared/schedule/session-end.ts";
import { changeWrites, readInside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { DueJob, Worker } from "../../ports/job.ts";
import { sessionIn } from "../booking/documents.ts";
import { actingIn } from "../event/documents.ts";
import { type SessionPayload, sessionPayload } from "../session/documents.ts";
import { watchCalendar } from "../watch/documents.ts";
import { heard, lookAtEvent } from "./actions.ts";
import { knowEvent } from "./documents.ts";

type World = Pick<Context, "documents" | "calendar" | "clock" | "freshId" | "log">;
type Job = DueJob<SessionPayload>;

/** What happens to sessions' events in Outlook, as far as the service mailboxes go. */
export function outlookWorkers(context: World): readonly Worker<SessionPayload>[] {
  return [
    { type: "schedule.know-event", payload: sessionPayload, run: (job) => know(context, job) },
    {
      type: "schedule.look-at-event",
      payload: sessionPayload,
      bringsUpToDate: true,
      run: (job) => look(context, job),
    },
  ];
}

/** Has its mailbox watched from then on, too. */
async function know(context: World, { payload, now }: Job): Promise<readonly Write[]> {
  const { calendar } = context;
  const inside = await readInside(context, payload);
  const session = inside && sessionIn(inside, payload.session);
  const mailbox = session && heldIn(session.booking.owner, calendar.mailboxes);
  if (!calendar.news || !session || mailbox === undefined || !hasEvent(session, now)) return [];
  const { tenant } = calendar.news;
  const { event } = session.booking;
  if (event === undefined) return [];
  await knowEvent(context, tenant, event, payload, { now, until: sessionEnd(session) });
  await watchCalendar(context, tenant, mailbox, now);
  return [];
}

async function look(context: World, { payload, now }: Job): Promise<readonly Write[]> {
  const inside = await readInside(context, payload);
  const session = inside && sessionIn(inside, payload.session);
  if (!inside || session?.booking.owner.kind !== "service" || !hasEvent(session, now)) return [];
  const looked = await lookAtEvent(context, actingIn(session.booking.owner), session);
  if (!looked.ok) {
    const fact = { session: session.id, refusal: looked.refusal };
    context.log.warn(fact, "An event could not be looked at.");
    return [];
  }
  if (!looked.value) return [];
  return changeWrites(inside, heard(inside, session.id, looked.value, now));
}
