import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { type BookedAhead, tryAgain } from "../../../shared/schedule/book-ahead.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeWrites, type Inside, readInside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import { bookAheadType } from "../documents.ts";
import { ownerFor } from "../event/documents.ts";
import { unbookedJobs } from "../unbooked/documents.ts";
import { aheadBooked, aheadChange, lookAhead, sessionsIn } from "./documents.ts";

type World = Pick<Context, "documents" | "calendar" | "freshId">;

/**
 * Has the next times of a circle's slot their sessions: all that is booked is committed at once, and a conflict begins anew. In
 * a service mailbox each is then booked by its own job, also what it had refused before; without one only what the circle keeps
 * no more is called off, and what is due waits for somebody's tap, and the circle is asked for that in a while.
 */
export function bookAheadWorker(context: World): Worker<CircleAddress> {
  return {
    type: bookAheadType,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      if (!inside) return [];
      const looked = await looking(context, inside, now);
      const booked = aheadBooked(context, inside, looked.ok ? looked.value : [], now);
      const all = withRetried(context, inside, booked, now);
      const writes = changeWrites(inside, aheadChange(inside, all, now));
      if (context.calendar.owner === "service") return writes;
      return [...writes, ...(await unbookedJobs(context, inside, now))];
    },
  };
}

/** A mailbox that has refused a session may take it by now. What somebody took out of it is for the circle to say. */
function withRetried(context: World, inside: Inside, booked: BookedAhead, now: Instant) {
  // As long as everyone is asked for a time, that decides.
  if (context.calendar.owner === "person" || inside.poll) return booked;
  const { circle, sessions } = booked;
  const again = sessionsIn(inside).flatMap((session) => {
    const known = sessions.some(({ id }) => id === session.id);
    const { by, state } = session.booking;
    if (known || state !== "failed" || isAskedAbout(session)) return [];
    return tryAgain([session], { by, owner: ownerFor(context, inside, by), now });
  });
  return { circle, sessions: [...sessions, ...again] };
}

function looking(context: World, inside: Inside, now: Instant) {
  const { calendar } = context;
  if (calendar.owner === "person") return ok([]);
  const mailbox = mailboxOf(inside.circle.value.id, calendar.mailboxes);
  return lookAhead(context, { as: "service", mailbox }, inside, now);
}
