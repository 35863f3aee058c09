import { oc } from "@orpc/contract";
import { z } from "zod";
import { questionText } from "../agenda/question.ts";
import { circleAddress } from "../circle/circle.ts";
import { questionId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

/** A question that came out of the box. */
export const questionView = z.object({ question: questionId, text: z.string() });
export type QuestionView = z.infer<typeof questionView>;

const questionAddress = circleAddress.extend({ question: questionId });
const worded = questionAddress.extend({ text: questionText });

export const questionContract = {
  /** Anonymous. It comes out of the box with everyone else's. `too-soon`: one asks no more than a few in an hour. */
  putQuestion: oc
    .input(worded)
    .output(z.object({ opensAt: instantText }))
    .errors({ ...inCircle, "too-many": { status: 409 }, "too-soon": { status: 429 } }),
  /** As long as it lies in the box. Only whoever put it in knows its id. */
  takeQuestionBack: oc
    .input(questionAddress)
    .output(z.object({ taken: z.boolean() }))
    .errors(inCircle),
  /** One that came out: it was read aloud, or should not stand there. */
  removeQuestion: oc.input(questionAddress).output(z.object({})).errors(inCircle),
  /** With its words: nothing else has them any more. */
  restoreQuestion: oc
    .input(worded)
    .output(z.object({}))
    .errors({ ...inCircle, "too-many": { status: 409 } }),
};
