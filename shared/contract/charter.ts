import { oc } from "@orpc/contract";
import { z } from "zod";
import { charterWords } from "../circle/charter.ts";
import { circleAddress } from "../circle/circle.ts";
import { circleMode } from "../circle/circle-mode.ts";
import { feedbackStyle } from "../circle/feedback-style.ts";
import { circleId, personId, tenantId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { changedMeanwhile, inCircle, notFound } from "./refusals.ts";

/** A circle's charter as its members see it. */
const charterView = z.object({
  /** 0 where there is none yet: the words are a template to start from. */
  version: z.int(),
  edition: z.int(),
  words: charterWords,
  by: personId.optional(),
  at: instantText.optional(),
  /** Who of those who have joined has agreed to the words as they are. */
  agreed: z.array(personId),
  /** Everyone is asked whether it still holds: who said so. */
  holds: z.array(personId).optional(),
  /** What the reader agreed to last, where the words have changed since. */
  mine: z.object({ version: z.int(), words: charterWords }).optional(),
  /** Whose assent the next session waits for. */
  waitsFor: z.array(personId),
  mode: circleMode,
  feedback: z.array(z.object({ person: personId, style: feedbackStyle })),
});
export type CharterView = z.infer<typeof charterView>;

export const charterContract = {
  read: oc.input(circleAddress).output(charterView).errors(notFound),
  /** Any member may; everyone's assent is asked again. */
  write: oc
    .input(
      circleAddress.extend({
        words: charterWords,
        edition: z.int(),
        /** What it said before shall stand nowhere any more, not even to compare with. */
        forget: z.boolean().optional(),
      }),
    )
    .output(z.object({ edition: z.int() }))
    .errors({ ...inCircle, ...changedMeanwhile }),
  /** I agree to this edition, or I take it back. */
  agree: oc
    .input(circleAddress.extend({ edition: z.int(), agrees: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...changedMeanwhile }),
  /** How I like to be given feedback; null says nothing of it. */
  feedback: oc
    .input(circleAddress.extend({ style: feedbackStyle.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  mode: oc
    .input(circleAddress.extend({ mode: circleMode }))
    .output(z.object({}))
    .errors(inCircle),
  /** Whether the circle keeps what its people say. Any member switches it, and any switches it back. */
  keep: oc
    .input(circleAddress.extend({ kept: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
};

const onCard = { tenant: tenantId, circle: circleId };

/** What the buttons of a charter's card send back. */
export const charterAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("charter.view"), ...onCard }),
  z.object({ verb: z.literal("charter.agree"), ...onCard, edition: z.int() }),
  z.object({ verb: z.literal("charter.take-back"), ...onCard, edition: z.int() }),
]);
export type CharterAction = z.infer<typeof charterAction>;
