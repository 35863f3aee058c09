import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { personId } from "../../../shared/kernel/ids.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import { changeWrites, type Inside, readInside, rewrites } from "../../circle/documents.ts";
import { hasRoomFor, postInThread } from "../../circle/posted/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { DueJob, Worker } from "../../ports/job.ts";
import type { World as BookingWorld } from "../booking/documents.ts";
import { sessionKind } from "../documents.ts";
import { leaveMailboxesWorker } from "../mailboxes/jobs.ts";
import { newCalendarCard } from "./cards.ts";
import {
  calendarLetGo,
  leaveMailbox,
  letGoCalendar,
  mailboxLeft,
  newCalendarPayload,
  tellNewCalendar,
} from "./documents.ts";

type World = BookingWorld & Pick<Context, "messenger">;
const leaver = circleAddress.extend({ person: personId });

/** A calendar that holds sessions is the circle's no more: its owner has left, or it is none of our mailboxes. */
export function ownerJobs(context: World): readonly Worker<object>[] {
  const letGo: Worker<z.infer<typeof leaver>> = {
    type: letGoCalendar,
    payload: leaver,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      if (!inside) return [];
      return changeWrites(inside, calendarLetGo(context, inside, payload.person, now));
    },
  };
  const leave: Worker<z.infer<typeof circleAddress>> = {
    type: leaveMailbox,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      return inside ? changeWrites(inside, mailboxLeft(context, inside, now)) : [];
    },
  };
  const tell: Worker<z.infer<typeof newCalendarPayload>> = {
    type: tellNewCalendar,
    payload: newCalendarPayload,
    run: (job) => tellOnce(context, job),
  };
  return [letGo, leave, tell, leaveMailboxesWorker(context)] as readonly Worker<object>[];
}

/** Only of those that are still planned; asks only for those that nobody has booked meanwhile. */
async function tellOnce(
  context: World,
  { payload, now }: DueJob<z.infer<typeof newCalendarPayload>>,
): Promise<readonly Write[]> {
  const inside = await readInside(context, payload);
  const planned = inside ? stillPlanned(inside, payload.sessions) : [];
  const [first] = planned;
  if (!inside || !first || !(await hasRoomFor(context, inside, first.id, now))) return [];
  const { value: circle } = inside.circle;
  const failed = planned.filter(({ booking }) => booking.state === "failed");
  const about = failed.length > 0 ? failed : planned;
  const kind = failed.length > 0 ? "ask" : "moved";
  const speak = say(circleLanguage(circle));
  const card = newCalendarCard(
    speak,
    kind,
    about.map(({ startsAt }) => startsAt),
    context.links.circle(circle.home),
  );
  const count = about.length;
  const sent = await postInThread(context, circle, first.id, tellNewCalendar, {
    message: { card, summary: speak(`place:calendar.${kind}Title`, { count }) },
    once: `${tellNewCalendar}/${first.id}/${first.booking.generation}`,
  });
  if (!sent.ok) {
    context.log.warn({ session: first.id, refusal: sent.refusal }, "A new calendar is not told.");
    return [];
  }
  const known = { ...first, earlier: [...(first.earlier ?? []), { post: sent.value }] };
  return changeWrites(inside, { writes: rewrites(sessionKind, inside.sessions, [known]) });
}

function stillPlanned({ sessions }: Inside, wanted: readonly string[]) {
  return openSessions(sessions.map(({ value }) => value)).filter(
    ({ id, state }) => state === "planned" && wanted.includes(id),
  );
}
