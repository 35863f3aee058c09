import { z } from "zod";
import { goalId } from "../kernel/ids.ts";
import { type CalendarDate, type Instant, instantText, later } from "../time/instant.ts";

/** A step is one line; more than a handful is a plan and no step. */
const goalStep = z.object({ text: z.string().trim().min(1).max(140), done: z.boolean() });
export const goalSteps = z.array(goalStep).max(8).readonly();
export const goalText = z.string().trim().min(1).max(280);

/** What someone wants for this season, in their own words. */
export const goal = z.object({
  id: goalId,
  text: goalText,
  steps: goalSteps,
  /** The circle may read it. */
  shared: z.boolean(),
  writtenAt: instantText,
  /** When they last looked at it again and kept it. */
  reviewedAt: instantText.optional(),
  /** Reached or let go: a new one may take its place. */
  ended: z.object({ at: instantText, how: z.enum(["reached", "let-go"]) }).optional(),
});
export type Goal = z.infer<typeof goal>;
export type GoalEnd = NonNullable<Goal["ended"]>["how"];

/**
 * Whether it is time to ask if it is still what they want: after the `days` of half a season, and when they have not looked at
 * it since `day`, on which a season ended or began.
 */
export function reviewIsDue(
  { writtenAt, reviewedAt, ended }: Goal,
  now: Instant,
  { days, day }: { readonly days: number; readonly day?: CalendarDate | undefined },
): boolean {
  if (ended !== undefined) return false;
  const looked = reviewedAt ?? writtenAt;
  return now >= later(looked, { days }) || (day !== undefined && looked.slice(0, 10) < day);
}
