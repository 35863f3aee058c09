import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { rungName } from "../circle/circle-health.ts";
import { levels } from "../circle/health.ts";
import { circleId, tenantId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { inCircle, notFound, nothingKept } from "./refusals.ts";

const answer = z.enum(["yes", "not-now"]);

/** What the circle is offered to make meeting easier. */
export const rungView = z.object({
  name: rungName,
  at: instantText,
  answer: answer.optional(),
  /** How long a pause would be. */
  weeks: z.int(),
  /** It meets by a standing slot, for which another can be found. */
  regular: z.boolean(),
});
export type RungView = z.infer<typeof rungView>;

const reason = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["not-held", "not-held-before", "empty", "moves", "silence"]),
    points: z.int(),
    count: z.int(),
  }),
  z.object({ kind: z.literal("few"), points: z.int(), percent: z.int() }),
  z.object({ kind: z.literal("falling"), points: z.int(), percent: z.int(), before: z.int() }),
]);
export type ReasonView = z.infer<typeof reason>;

/** How the circle is doing: dates and counts, for its members alone. */
const healthView = z.object({
  /** `early`: it cannot have met yet. */
  state: z.enum(["early", "paused", "counted"]),
  points: z.int(),
  level: z.enum(levels),
  /** What weighs most first; their points add up, to a hundred at most. */
  why: z.array(reason),
  /** The last offer, as long as the trouble lasts. */
  rung: rungView.optional(),
});
export type HealthView = z.infer<typeof healthView>;

const ofRung = {
  ...inCircle,
  ...nothingKept,
  /** Somebody was faster, or all is well again. */
  answered: { status: 409 },
  /** A session runs; or people have written in the round that came of it. */
  "has-begun": { status: 409 },
  /** Another end of the circle is proposed, or its terms were changed. */
  "changed-meanwhile": { status: 409 },
} as const;

const offer = { rung: rungName, at: instantText };

export const healthContract = {
  health: oc.input(circleAddress).output(healthView).errors(notFound),
  /** Takes an offer up, or says not now: the first answer counts, any member's. */
  answerRung: oc
    .input(circleAddress.extend({ ...offer, says: answer }))
    .output(z.object({}))
    .errors(ofRung),
  /** The offer waits for an answer again; what came of it is undone. */
  takeRungBack: oc.input(circleAddress.extend(offer)).output(z.object({})).errors(ofRung),
};

const onCard = { tenant: tenantId, circle: circleId, ...offer };

/** What the buttons of an offer send back. */
export const healthAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("health.view"), ...onCard }),
  z.object({ verb: z.literal("health.yes"), ...onCard }),
  z.object({ verb: z.literal("health.not-now"), ...onCard }),
  z.object({ verb: z.literal("health.take-back"), ...onCard }),
]);
export type HealthAction = z.infer<typeof healthAction>;
