import { z } from "zod";
import { personId } from "../kernel/ids.ts";
import { places } from "../rotation/turn-request.ts";
import { instantText } from "../time/instant.ts";
import { becauseOf, insteadOf, timeChosen } from "./time-chosen.ts";

/** Another time for a session, as it was proposed. */
const otherTime = z.object({
  startsAt: instantText,
  minutes: z.int().min(15).max(60),
  because: becauseOf.optional(),
  instead: insteadOf.optional(),
});

/** Someone would move a session once more: the circle is asked what it would rather have. */
export const moveAsked = otherTime.extend({
  by: personId,
  at: instantText,
  /** The post that asks, to be kept true. */
  post: z.string().optional(),
});
export type MoveAsked = z.infer<typeof moveAsked>;

/** What of a session changes with its time. */
const asItWas = z.object({
  startsAt: instantText,
  minutes: z.int(),
  usualMinutes: z.int().optional(),
  away: z.array(personId).readonly(),
  present: z.array(personId).readonly(),
  chosen: timeChosen.optional(),
  moves: z.int().optional(),
  moveAsked: moveAsked.optional(),
  reminder: z.string().optional(),
});

/** What the last change of a session's time took the place of: as long as that is young, anyone can take it back. */
export const movedFrom = asItWas.extend({
  by: personId,
  at: instantText,
  /** The line of facilitators before and after, where the change has moved that too. */
  line: z.object({ before: places, after: places }).optional(),
});
export type MovedFrom = z.infer<typeof movedFrom>;
