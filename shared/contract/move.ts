import { oc } from "@orpc/contract";
import { z } from "zod";
import { writtenDays } from "../agenda/written.ts";
import { circleAddress } from "../circle/circle.ts";
import { circleId, personId, sessionId, tenantId } from "../kernel/ids.ts";
import { moveAnswer } from "../schedule/answer-move.ts";
import { becauseOf, insteadOf } from "../schedule/time-chosen.ts";
import { calendarDate, instantText, zoneName } from "../time/instant.ts";
import { inCircle, nothingKept } from "./refusals.ts";
import { proposal } from "./schedule.ts";

const sessionAddress = circleAddress.extend({ session: sessionId });

const asItIs = {
  ...inCircle,
  "has-begun": { status: 409 },
  "being-booked": { status: 409 },
} as const;

const movable = {
  ...asItIs,
  "moved-meanwhile": { status: 409 },
  "in-the-past": { status: 422 },
  "time-taken": { status: 409 },
} as const;

/** Another time for a planned session, and what a circle does instead of moving it again. */
export const moveContract = {
  /** The best other times for a session, near its own first. */
  proposeMove: oc
    .input(sessionAddress)
    .output(
      z.object({
        /** When it is now. */
        startsAt: instantText,
        minutes: z.int(),
        proposals: z.array(proposal),
        unknown: z.array(personId),
        zones: z.array(z.object({ person: personId, zone: zoneName })),
        /** It would be the second move in a row: the circle is asked first. */
        asks: z.boolean(),
      }),
    )
    .errors({
      ...asItIs,
      "calendar-refused": { status: 403 },
      "calendar-busy": { status: 503 },
      "consent-missing": { status: 403 },
    }),
  move: oc
    .input(
      sessionAddress.extend({
        /** When it is as far as the caller has seen. */
        from: instantText,
        startsAt: instantText,
        minutes: z.int().min(15).max(60),
        because: becauseOf.optional(),
        instead: insteadOf.optional(),
      }),
    )
    .output(z.object({ asked: z.boolean() }))
    .errors(movable),
  /** The circle was asked: the first answer counts, anyone's. */
  answerMove: oc
    .input(sessionAddress.extend({ answer: moveAnswer }))
    .output(z.object({}))
    .errors({ ...movable, answered: { status: 409 } }),
  /** Takes the last change of its time back. */
  moveBack: oc
    .input(sessionAddress.extend({ from: instantText }))
    .output(z.object({}))
    .errors({ ...movable, "too-late": { status: 409 } }),
  /** The whole circle does not meet until the morning of that day. */
  pause: oc
    .input(circleAddress.extend({ until: calendarDate }))
    .output(z.object({}))
    .errors({
      ...inCircle,
      "in-the-past": { status: 422 },
      "too-far": { status: 422 },
      "has-begun": { status: 409 },
    }),
  /** It goes on now. */
  resume: oc.input(circleAddress).output(z.object({})).errors(inCircle),
  /** Ten minutes late, with whoever is there. */
  goAhead: oc
    .input(sessionAddress)
    .output(z.object({}))
    .errors({ ...inCircle, "too-early": { status: 409 } }),
  /** Ten minutes late: it is called off, and held in writing. `round` is the new round's id. */
  goInWriting: oc
    .input(sessionAddress.extend({ round: sessionId, days: z.literal(writtenDays) }))
    .output(z.object({}))
    .errors({
      ...inCircle,
      ...nothingKept,
      "too-early": { status: 409 },
      "has-begun": { status: 409 },
    }),
};

const onCard = { tenant: tenantId, circle: circleId, session: sessionId };
const button = <V extends string>(verb: V) => z.object({ verb: z.literal(verb), ...onCard });

/** What the cards about another time, and about a session that waits for its people, send back. */
export const moveAction = z.discriminatedUnion("verb", [
  button("move.view"),
  button("move.keep"),
  button("move.shorter"),
  button("move.later"),
  button("move.pause"),
  button("move.anyway"),
  button("late.view"),
  button("late.go-ahead"),
  button("late.in-writing"),
]);
export type MoveAction = z.infer<typeof moveAction>;
