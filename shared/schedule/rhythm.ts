import { z } from "zod";

/** How often a circle meets and for how long. `fortnightly` 45 is what a circle starts with. */
export const rhythm = z.object({
  every: z.enum(["weekly", "fortnightly", "monthly", "as-needed"]),
  minutes: z.int().min(15).max(60),
});
export type Rhythm = z.infer<typeof rhythm>;

export const rhythmPresets = [
  { every: "weekly", minutes: 30 },
  { every: "fortnightly", minutes: 45 },
  { every: "monthly", minutes: 60 },
  { every: "as-needed", minutes: 45 },
] as const satisfies readonly Rhythm[];
