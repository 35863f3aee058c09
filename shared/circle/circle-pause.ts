import { z } from "zod";
import { personId, sessionId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";

/** A circle meets no more until that morning, and then goes on by itself. */
export const circlePause = z.object({
  until: instantText,
  by: personId,
  at: instantText,
  /** The sessions it has called off: they come back with the circle, if their time is still to come. */
  calledOff: z.array(sessionId).readonly(),
});
export type CirclePause = z.infer<typeof circlePause>;
