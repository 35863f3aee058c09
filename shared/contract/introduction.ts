import { oc } from "@orpc/contract";
import { z } from "zod";
import { introductionAnswer, introductionText } from "../agenda/introduction.ts";
import { circleAddress } from "../circle/circle.ts";
import { introductionId, personId } from "../kernel/ids.ts";
import { inCircle } from "./refusals.ts";

const introductionView = z.object({
  introduction: introductionId,
  /** Who asks, or who is asked: the other one. */
  with: personId,
  text: z.string(),
  answer: introductionAnswer.optional(),
});
export type IntroductionView = z.infer<typeof introductionView>;

const introductionAddress = circleAddress.extend({ introduction: introductionId });

export const introductionContract = {
  /** What I asked others, and what others ask me. For me alone. */
  introductions: oc
    .input(circleAddress)
    .output(z.object({ asked: z.array(introductionView), forMe: z.array(introductionView) }))
    .errors(inCircle),
  askIntroduction: oc
    .input(introductionAddress.extend({ to: personId, text: introductionText }))
    .output(z.object({}))
    .errors({ ...inCircle, "too-many": { status: 409 } }),
  takeIntroductionBack: oc.input(introductionAddress).output(z.object({})).errors(inCircle),
  restoreIntroduction: oc.input(introductionAddress).output(z.object({})).errors(inCircle),
  /** By whoever was asked; null takes an answer back. */
  answerIntroduction: oc
    .input(introductionAddress.extend({ from: personId, says: introductionAnswer.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
};
