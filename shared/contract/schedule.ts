import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { circleId, personId, sessionId, tenantId } from "../kernel/ids.ts";
import { becauseOf, insteadOf } from "../schedule/time-chosen.ts";
import { calendarDate, instantText, zoneName } from "../time/instant.ts";
import { aheadContract } from "./ahead.ts";
import { outlookActions, outlookContract } from "./outlook.ts";
import { placeContract } from "./place.ts";
import { pollActions, pollContract } from "./poll.ts";
import { inCircle } from "./refusals.ts";
import { rhythmContract } from "./rhythm.ts";
import { subscribedContract } from "./subscribed.ts";

const sessionAddress = circleAddress.extend({ session: sessionId });

export const proposal = z.object({
  startsAt: instantText,
  minutes: z.int(),
  /** Joined members who could come. */
  coming: z.array(personId),
  missing: z.array(
    z.object({
      person: personId,
      why: z.enum(["busy", "away", "outside-hours", "night"]),
    }),
  ),
  /** Who of those coming is asked for time outside of their hours, or has something tentative then. */
  outside: z.array(
    z.object({
      person: personId,
      points: z.int(),
      why: z.enum(["outside-hours", "tentative"]),
    }),
  ),
  /** Why it comes before the one after it. */
  because: becauseOf,
  /** Who can come and was left out more often this season than those who cannot, where that is why it was chosen. */
  spares: z.array(personId).optional(),
  /** The session with which it takes turns, were it the regular time of people who live far apart. */
  turns: instantText.optional(),
  /** What of a proper session it gives up, where no time has it all. */
  instead: insteadOf.optional(),
});
export type Proposal = z.infer<typeof proposal>;

const proposed = z.object({
  /**
   * Three at most, best first. Where no time has whoever leads, as many as make a session and the whole length, what comes
   * next to it; empty where no two people can meet.
   */
  proposals: z.array(proposal),
  /** People whose calendar could not be read; taken as free in their working hours. */
  unknown: z.array(personId),
  zones: z.array(z.object({ person: personId, zone: zoneName })),
});

const ofTimes = {
  ...inCircle,
  "too-few-joined": { status: 409 },
  "calendar-refused": { status: 403 },
  "calendar-busy": { status: 503 },
  "consent-missing": { status: 403 },
} as const;

export const scheduleContract = {
  ...aheadContract,
  ...pollContract,
  ...subscribedContract,
  ...rhythmContract,
  propose: oc.input(circleAddress).output(proposed).errors(ofTimes),
  /** Times near one of the standing slot's, where too few could come or its session was called off. */
  near: oc
    .input(circleAddress.extend({ occurrence: calendarDate }))
    .output(proposed)
    .errors(ofTimes),
  ...outlookContract,
  ...placeContract,
  book: oc
    .input(
      circleAddress.extend({
        startsAt: instantText,
        minutes: z.int().min(15).max(60),
        /** As it was proposed, to be told to the others. */
        because: becauseOf.optional(),
        instead: insteadOf.optional(),
        /** The day of the standing slot that it takes the place of, where that has no session. */
        occurrence: calendarDate.optional(),
        /** From then on it is the circle's standing slot. */
        regular: z.boolean().optional(),
      }),
    )
    .output(z.object({ session: sessionId, booking: z.enum(["asked", "booked", "failed"]) }))
    .errors({
      ...inCircle,
      "too-few-joined": { status: 409 },
      "charter-open": { status: 409 },
      "already-planned": { status: 409 },
      "being-booked": { status: 409 },
      "in-the-past": { status: 422 },
      "calendar-refused": { status: 403 },
      "calendar-busy": { status: 503 },
      "consent-missing": { status: 403 },
    }),
  /** A busy week makes the planned session twenty minutes long; or it is as long as planned again. */
  shorten: oc
    .input(sessionAddress.extend({ busy: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, "has-begun": { status: 409 } }),
  /** A reset, led by whoever is named as no part of the trouble; or, with nobody, an ordinary session again. */
  reset: oc
    .input(sessionAddress.extend({ leads: personId.nullable() }))
    .output(z.object({}))
    .errors({ ...inCircle, "has-begun": { status: 409 }, "cannot-lead": { status: 409 } }),
  cancel: oc.input(sessionAddress).output(z.object({})).errors(inCircle),
  /** Whether I can come. Never asks why. */
  come: oc
    .input(sessionAddress.extend({ coming: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
  /** An hour before its time at the earliest. */
  start: oc
    .input(sessionAddress)
    .output(z.object({}))
    .errors({ ...inCircle, "too-early": { status: 409 } }),
  close: oc.input(sessionAddress).output(z.object({})).errors(inCircle),
  /** I was there, from the beginning until three days after the end; false takes it back. */
  attend: oc
    .input(sessionAddress.extend({ present: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, "too-early": { status: 409 }, "too-late": { status: 409 } }),
};

const onCard = { tenant: tenantId, circle: circleId, session: sessionId };

export const scheduleAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("schedule.view"), ...onCard }),
  z.object({ verb: z.literal("schedule.cannot-come"), ...onCard }),
  z.object({ verb: z.literal("schedule.can-come"), ...onCard }),
  z.object({ verb: z.literal("schedule.was-there"), ...onCard }),
  z.object({ verb: z.literal("schedule.busy-week"), ...onCard }),
  z.object({ verb: z.literal("schedule.usual-length"), ...onCard }),
  ...outlookActions,
  ...pollActions,
]);
export type ScheduleAction = z.infer<typeof scheduleAction>;
