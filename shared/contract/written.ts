import { oc } from "@orpc/contract";
import { z } from "zod";
import { askMode } from "../agenda/ask.ts";
import { runSegment } from "../agenda/running.ts";
import { longestAnswer, writtenPlace } from "../agenda/written.ts";
import { circleAddress } from "../circle/circle.ts";
import { circleId, personId, sessionId, tenantId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { inCircle, notFound, nothingKept } from "./refusals.ts";

/** A round in writing in short, the same for every member: until when, and how many have written. Never who. */
export const writtenGlance = z.object({
  round: sessionId,
  endsAt: instantText,
  closedAt: instantText.optional(),
  wrote: z.int(),
  of: z.int(),
});

/** A step of it, with what its reader may see. */
const writtenPart = writtenPlace.extend({
  /** Written by others; absent until the reader has written their own. */
  texts: z.array(z.object({ by: personId, text: z.string() })).optional(),
  /** The reader's own; absent where they have written nothing. */
  mine: z.string().optional(),
  /** It is the reader's to write; `now`: what comes before it is written. */
  write: z.enum(["now", "later"]).optional(),
});
export type WrittenPart = z.infer<typeof writtenPart>;

export const writtenView = writtenGlance.extend({
  segments: z.array(runSegment),
  /** The asks in it that have not been removed. */
  asks: z.array(
    z.object({ segment: z.int(), text: z.string(), mode: askMode, link: z.string().optional() }),
  ),
  parts: z.array(writtenPart),
  openedBy: personId,
  extended: z.boolean(),
});
export type WrittenView = z.infer<typeof writtenView>;

const roundAddress = circleAddress.extend({ round: sessionId });
const over = { over: { status: 409 } } as const;

export const writtenContract = {
  /** A session in writing, open for so many days. With its id, made before the first attempt. */
  openWritten: oc
    .input(roundAddress.extend({ days: z.literal([2, 3, 5, 7]) }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, "already-open": { status: 409 } }),
  /** Takes the opening back, as long as nobody has written. */
  dropWritten: oc
    .input(roundAddress)
    .output(z.object({}))
    .errors({ ...inCircle, "has-begun": { status: 409 } }),
  written: oc.input(roundAddress).output(writtenView).errors(notFound),
  /** An empty text takes away what one has written, also once the round is over. */
  write: oc
    .input(
      roundAddress.extend({ ...writtenPlace.shape, text: z.string().trim().max(longestAnswer) }),
    )
    .output(z.object({}))
    .errors({
      ...inCircle,
      ...nothingKept,
      ...over,
      "not-yours": { status: 409 },
      "earlier-first": { status: 409 },
    }),
  /** Three more days, once; or no more of them. */
  extendWritten: oc
    .input(roundAddress.extend({ more: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...over }),
};

const onCard = { tenant: tenantId, circle: circleId, round: sessionId };

export const writtenActions = [
  /** The reader's own view of a round in writing. */
  z.object({ verb: z.literal("agenda.written"), ...onCard }),
  /** What they have written in its next step. */
  z.object({
    verb: z.literal("agenda.write"),
    ...onCard,
    ...writtenPlace.shape,
    text: z.string().trim().max(longestAnswer).default(""),
  }),
] as const;
