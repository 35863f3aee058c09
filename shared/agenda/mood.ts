import { z } from "zod";
import { personId } from "../kernel/ids.ts";

/** How someone is here today, in a kind word. */
export const mood = z.enum(["bright", "steady", "stretched", "heavy"]);
export type Mood = z.infer<typeof mood>;

/** Whoever likes says so; there is nothing of it once the session is over (needs A10.7). */
export const moods = z.array(z.object({ person: personId, mood })).readonly();
