import { z } from "zod";
import { instantText } from "../time/instant.ts";

/** A promise's copy in its owner's Microsoft To Do; without a place nobody knows whether it has come there. */
export const toDo = z.object({
  askedAt: instantText,
  place: z.object({ list: z.string().max(1000), task: z.string().max(1000) }).optional(),
});
export type ToDo = z.infer<typeof toDo>;
