import { z } from "zod";
import { type Question, question } from "../../../shared/agenda/question.ts";
import { instantText } from "../../../shared/time/instant.ts";
import { kind } from "../../ports/kind.ts";

/**
 * The box that questions are put into without a name, sealed: neither the store nor its history shows when which came in.
 * Outside of what is read every day.
 */
export const boxKind = kind("question-box", z.object({ sealed: z.string(), opensAt: instantText }));
export const boxDocument = "question-box";

/** What has come out of it and was not read aloud yet, in no order that tells anything. */
const questions = z.object({ questions: z.array(question).readonly() });
export const questionsKind = kind("questions", questions);
export const questionsDocument = "open|questions";

export function asView({ id, text }: Question) {
  return { question: id, text };
}
