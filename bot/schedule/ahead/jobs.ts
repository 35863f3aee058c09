import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import { changeWrites, type Inside, readInside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import { bookAheadType } from "../documents.ts";
import { unbookedJobs } from "../unbooked/documents.ts";
import { aheadBooked, aheadChange, lookAhead } from "./documents.ts";

type World = Pick<Context, "documents" | "calendar" | "freshId">;

/**
 * Has the next times of a circle's slot their sessions: all that is booked is committed at once, and a conflict begins anew. In
 * a service mailbox each is then booked by its own job; without one only what the circle keeps no more is called off, and what
 * is due waits for somebody's tap, and the circle is asked for that in a while.
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
      const writes = changeWrites(inside, aheadChange(inside, booked, now));
      if (context.calendar.owner === "service") return writes;
      return [...writes, ...(await unbookedJobs(context, inside, now))];
    },
  };
}

function looking(context: World, inside: Inside, now: Parameters<typeof lookAhead>[3]) {
  const { calendar } = context;
  if (calendar.owner === "person") return ok([]);
  const mailbox = mailboxOf(inside.circle.value.id, calendar.mailboxes);
  return lookAhead(context, { as: "service", mailbox }, inside, now);
}
