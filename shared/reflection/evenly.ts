import { z } from "zod";
import { type Instant, instantText, later } from "../time/instant.ts";

/** Did you get as much as you gave? */
export const evenAnswer = z.enum(["yes", "gave-more", "got-more"]);
export type EvenAnswer = z.infer<typeof evenAnswer>;

/** One's own answers in one circle, oldest first. Nobody else reads them. */
export const evenly = z.object({
  answers: z.array(z.object({ at: instantText, answer: evenAnswer })).readonly(),
});
export type Evenly = z.infer<typeof evenly>;

const month = { days: 28 } as const;
const remembered = 24;

/** Whether it is time to ask: a month after joining, and a month after each answer. */
export function evenIsDue({ answers }: Evenly, joinedAt: Instant, now: Instant): boolean {
  return now >= later(answers.at(-1)?.at ?? joinedAt, month);
}

/** With one more answer; said twice, or otherwise within the month, the last one counts. Null takes it back. */
export function evenAnswered(before: Evenly, answer: EvenAnswer | null, now: Instant): Evenly {
  const last = before.answers.at(-1);
  const again = last !== undefined && now < later(last.at, month);
  const others = again ? before.answers.slice(0, -1) : before.answers;
  if (answer === null) return { answers: others };
  const at = again ? last.at : now;
  return { answers: [...others, { at, answer }].slice(-remembered) };
}
