import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { commitment, commitmentText, outcome } from "../commitment/commitment.ts";
import { goal, goalSteps, goalText } from "../commitment/goal.ts";
import { sharedPart } from "../commitment/shared-part.ts";
import { circleId, commitmentId, goalId, personId, tenantId } from "../kernel/ids.ts";
import { calendarDate, instantText } from "../time/instant.ts";
import { inCircle, nothingKept } from "./refusals.ts";

const enough = { ...inCircle, "one-is-enough": { status: 409 } } as const;

/** What I promised myself in one circle. Nobody else is sent this. */
const ownPromises = z.object({
  commitments: z.array(commitment),
  goals: z.array(goal),
  /** What I am asked about now, the oldest first. */
  comesBack: z.array(commitmentId),
  /** My goal is due to be looked at again. */
  review: z.boolean(),
});
export type OwnPromises = z.infer<typeof ownPromises>;

/**
 * One's own words are reached by the circle's id alone, out of the caller's own partition: who has left a circle can still
 * read, change and remove them.
 */
const own = z.object({ circle: circleId });
const ownCommitment = own.extend({ commitment: commitmentId });
const ownGoal = own.extend({ goal: goalId });

export const commitmentContract = {
  /** Mine in every circle, and what a nudge would do. */
  mine: oc.output(
    z.object({
      circles: z.array(
        ownPromises.extend({
          circle: circleAddress,
          name: z.string(),
          /** Opens the page of promises of a circle that I am in. */
          link: z.string().optional(),
        }),
      ),
      /** No nudges, by my own choice. */
      quiet: z.boolean(),
    }),
  ),
  /** Mine in one circle, and what the others share. */
  circle: oc
    .input(circleAddress)
    .output(
      z.object({
        mine: ownPromises,
        /** The last session that has begun; a promise made now is asked about in the one after. */
        begun: z.int(),
        nextStartsAt: instantText.optional(),
        others: z.array(sharedPart.extend({ person: personId, name: z.string() })),
        quiet: z.boolean(),
        /** The circle keeps nothing: there is no sharing. */
        unkept: z.boolean().optional(),
        /** Whom I ask how it goes, and who asks me, until the next session. */
        buddies: z.object({
          people: z.array(z.object({ person: personId, name: z.string() })),
          /** I want one. */
          wanted: z.boolean(),
        }),
      }),
    )
    .errors(inCircle),
  /** I want no buddy in this circle, or one again. */
  buddy: oc
    .input(circleAddress.extend({ wanted: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
  make: oc
    .input(
      circleAddress.extend({
        commitment: commitmentId,
        text: commitmentText,
        by: calendarDate.optional(),
        shared: z.boolean(),
      }),
    )
    .output(z.object({}))
    .errors({ ...enough, ...nothingKept, "too-many": { status: 409 } }),
  edit: oc
    .input(ownCommitment.extend({ text: commitmentText, by: calendarDate.optional() }))
    .output(z.object({}))
    .errors(inCircle),
  /** Null takes the answer back. */
  answer: oc
    .input(ownCommitment.extend({ outcome: outcome.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  share: oc
    .input(ownCommitment.extend({ shared: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept }),
  /** Puts a copy into my own Microsoft To Do, or takes it out again. Within my request, with my own permission. */
  toDo: oc
    .input(ownCommitment.extend({ send: z.boolean() }))
    .output(z.object({}))
    .errors({
      ...inCircle,
      "consent-missing": { status: 403 },
      "no-to-do": { status: 409 },
      "to-do-busy": { status: 503 },
    }),
  remove: oc.input(ownCommitment).output(z.object({})).errors(inCircle),
  /** Takes a removal back: by then only the remover's own device has it. */
  restore: oc
    .input(own.extend({ content: commitment }))
    .output(z.object({}))
    .errors({ ...enough, "too-many": { status: 409 } }),
  goal: oc
    .input(
      circleAddress.extend({ goal: goalId, text: goalText, steps: goalSteps, shared: z.boolean() }),
    )
    .output(z.object({}))
    .errors({ ...enough, ...nothingKept }),
  reviewGoal: oc
    .input(ownGoal.extend({ verdict: z.enum(["still", "reached", "let-go"]) }))
    .output(z.object({}))
    .errors(enough),
  removeGoal: oc.input(ownGoal).output(z.object({})).errors(inCircle),
  /** Nudges in all circles: none any more, or again. */
  quiet: oc
    .input(z.object({ quiet: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
};

const onCard = { tenant: tenantId, circle: circleId, commitment: commitmentId };

export const commitmentAction = z.discriminatedUnion("verb", [
  /** The reader's own view of a nudge: the words they wrote, as they are now. */
  z.object({ verb: z.literal("commitment.view"), ...onCard }),
  z.object({ verb: z.literal("commitment.quiet"), ...onCard }),
  /** What became of it; null takes that back. */
  z.object({ verb: z.literal("commitment.answer"), ...onCard, outcome: outcome.nullable() }),
]);
export type CommitmentAction = z.infer<typeof commitmentAction>;
