import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { personId, sessionId } from "../kernel/ids.ts";
import { calendarDate, instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

/**
 * One of the circle's next dates. `waits`: nobody has put it into calendars yet; `few`: by their calendars too few could come;
 * `skipped`: members skip it; `cancelled`: its session was called off.
 */
const dateView = z.object({
  state: z.enum(["booked", "asked", "failed", "waits", "few", "skipped", "cancelled"]),
  startsAt: instantText,
  minutes: z.int(),
  /** The day of the standing slot that it is for; absent for a session of its own. */
  occurrence: calendarDate.optional(),
  session: sessionId.optional(),
  /** Who is announced to lead it. */
  facilitator: personId.optional(),
  /** Who said they cannot come. */
  away: z.array(personId),
  /** How many of how many can come by their calendars, where those are too few. */
  coming: z.int().optional(),
  of: z.int().optional(),
});
export type DateView = z.infer<typeof dateView>;

const ofCalendars = {
  ...inCircle,
  "calendar-refused": { status: 403 },
  "calendar-busy": { status: 503 },
  "consent-missing": { status: 403 },
} as const;

export const aheadContract = {
  /** The next dates, soonest first; the session that runs is not among them. */
  dates: oc
    .input(circleAddress)
    .output(
      z.object({
        dates: z.array(dateView),
        /** How many of them one tap puts into calendars. */
        waiting: z.int(),
        /** The circle meets by a standing slot. */
        regular: z.boolean(),
      }),
    )
    .errors(inCircle),
  /** Puts all that waits into calendars: by the bot, or in the calendar of whoever taps. */
  bookAhead: oc.input(circleAddress).output(z.object({})).errors(ofCalendars),
  /** Skips a day of the standing slot that has no session, or has the circle meet on it after all. */
  skip: oc
    .input(circleAddress.extend({ occurrence: calendarDate, skips: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, "already-planned": { status: 409 } }),
};
