import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { isPaused } from "../../../shared/circle/pause-circle.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { slotMinutes } from "../../../shared/schedule/look-window.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { Later, type Worker } from "../../ports/job.ts";
import type { World } from "../booking/documents.ts";
import { openPoll } from "../opening/actions.ts";
import { patience, pollInstead } from "./documents.ts";

/**
 * Calendars have been in trouble for a while, and the circle still has no session in them: everyone is asked instead, once.
 * Where they answer again by now, or somebody has planned something, there is nothing to ask.
 */
export function pollInsteadWorker(context: World): Worker<CircleAddress> {
  return {
    type: pollInstead,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      if (
        !inside ||
        isPaused(inside.circle.value, now) ||
        !(await troubleLasts(context, inside, now))
      )
        return [];
      const id = sessionId.parse(context.freshId());
      const opened = await openPoll(context, payload, { id });
      if (!opened.ok) context.log.warn({ refusal: opened.refusal }, "No poll took over.");
      return [];
    },
  };
}

/** @throws Later where what is tried now was begun later than the trouble */
async function troubleLasts(context: World, inside: Inside, now: Instant): Promise<boolean> {
  const open = openSession(inside.sessions.map(({ value }) => value));
  if (!open) return !(await answersAgain(context, inside, now));
  if (isInCalendars(open)) return false;
  const since = later(open.booking.since, patience);
  if (open.booking.state === "asked" && since > now) throw new Later(since);
  return true;
}

function isInCalendars({ state, booking }: Session): boolean {
  return state === "live" || booking.state === "booked";
}

/** Only a service mailbox can be asked without a person. */
async function answersAgain({ calendar }: World, { circle }: Inside, now: Instant) {
  if (calendar.owner === "person") return false;
  const mails = activeMembers(circle.value, now).flatMap(({ mail }) => (mail ? [mail] : []));
  const until = later(now, { minutes: slotMinutes });
  try {
    return (await calendar.freeBusy({ as: "service" }, mails, now, until, slotMinutes)).ok;
  } catch {
    return false;
  }
}
