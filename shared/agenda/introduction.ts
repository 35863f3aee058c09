import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { introductionId, personId, tenantId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { instantText } from "../time/instant.ts";

export const introductionText = z.string().trim().min(1).max(280);
export const introductionAnswer = z.enum(["yes", "no"]);
export type IntroductionAnswer = z.infer<typeof introductionAnswer>;

const party = z.object({ tenant: tenantId, person: personId });

/** One member asks another to introduce them to somebody. It is between the two; whom they mean stays with whoever knows them. */
export const introduction = circleAddress.extend({
  id: introductionId,
  from: party,
  to: party,
  text: introductionText,
  at: instantText,
  answer: introductionAnswer.optional(),
  /** Taken back: its words go for good within a minute. */
  removedAt: instantText.optional(),
});
export type Introduction = z.infer<typeof introduction>;

/** So many of one person wait for an answer in a circle. */
const mostWaiting = 3;

/** The same one sent again is there once. */
export function askForIntroduction(
  all: readonly Introduction[],
  made: Introduction,
): Result<Introduction | undefined, "too-many" | "not-found"> {
  if (made.from.person === made.to.person) return refuse("not-found");
  if (all.some(({ id }) => id === made.id)) return ok(undefined);
  const waiting = all.filter(({ answer, removedAt }) => !(answer || removedAt));
  return waiting.length >= mostWaiting ? refuse("too-many") : ok(made);
}

/** Only whoever was asked answers, and may change their mind; null takes an answer back. */
export function answerIntroduction(
  asked: Introduction,
  by: Introduction["to"]["person"],
  answer: IntroductionAnswer | null,
): Result<Introduction, "not-found"> {
  if (asked.to.person !== by || asked.removedAt !== undefined) return refuse("not-found");
  const { answer: _, ...open } = asked;
  return ok(answer === null ? open : { ...open, answer });
}
