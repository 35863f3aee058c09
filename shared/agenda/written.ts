import { z } from "zod";
import { personId, sessionId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { askMode } from "./ask.ts";
import { runSegment } from "./running.ts";

/** How many days a round in writing may have. */
export const writtenDays = [2, 3, 5, 7] as const;
/** It can be given so many more, once. */
export const moreDays = 3;
/** The longest answer to one of its steps. */
export const longestAnswer = 1000;

/**
 * A session without the meeting: its parts and steps are written, by everyone when they have time for it, until a date. It has
 * the id of a session, because it is what asks are reached in.
 */
export const written = z.object({
  id: sessionId,
  /** Check-in, the asks with how they are worked on, and what worked: as it was opened. */
  segments: z.array(runSegment).min(1).readonly(),
  /** The mode of each ask in it when it was opened, in their order: what is wanted does not change under way. */
  modes: z.array(askMode).readonly(),
  openedBy: personId,
  openedAt: instantText,
  endsAt: instantText,
  /** It was given more time. */
  extended: z.boolean(),
  /** Who has written something. Shown as a number alone. */
  wrote: z.array(personId).readonly(),
  closedAt: instantText.optional(),
  /** The post that opened it, and the one that sums it up. */
  card: z.string().optional(),
  summary: z.string().optional(),
});
export type Written = z.infer<typeof written>;

export const writtenPlace = z.object({ segment: z.int().min(0), step: z.int().min(0) });
export type WrittenPlace = z.infer<typeof writtenPlace>;

/** What one member has written in it. */
export const writtenAnswers = z.object({
  round: sessionId,
  by: personId,
  texts: z
    .array(writtenPlace.extend({ text: z.string().min(1).max(longestAnswer), at: instantText }))
    .readonly(),
});
export type WrittenAnswers = z.infer<typeof writtenAnswers>;
