import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { circleId, sessionId, tenantId } from "../kernel/ids.ts";
import { inCircle } from "./refusals.ts";

/** What a circle can do about a session that somebody took out of the calendar. */
export const outlookContract = {
  /** Puts it there again, at its time. Calling it off is `cancel`; another time is `book`. */
  bookAgain: oc
    .input(circleAddress.extend({ session: sessionId }))
    .output(z.object({ booking: z.enum(["asked", "booked", "failed"]) }))
    .errors({
      ...inCircle,
      "in-the-past": { status: 422 },
      "calendar-refused": { status: 403 },
      "calendar-busy": { status: 503 },
      "consent-missing": { status: 403 },
    }),
};

/** `gone`: which attempt's event it was about; of an older question nothing is decided any more. */
const onCard = { tenant: tenantId, circle: circleId, session: sessionId, gone: z.int() };

export const outlookActions = [
  z.object({ verb: z.literal("schedule.see-gone"), ...onCard }),
  z.object({ verb: z.literal("schedule.book-again"), ...onCard }),
  z.object({ verb: z.literal("schedule.let-go"), ...onCard }),
] as const;
export type OutlookAction = z.infer<(typeof outlookActions)[number]>;
