import { z } from "zod";

/** The two questions after a session. */
export const pulseQuestions = ["worth", "got"] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

export const pulseAnswer = z.enum(["yes", "partly", "no"]);
export type PulseAnswer = z.infer<typeof pulseAnswer>;

/** Days after a session in which its pulse can be answered. */
export const pulseDays = 3;

/** With fewer answers than this, counts are never shown. */
export const pulseLeast = 5;

const pulseCounts = z.object({ yes: z.int(), partly: z.int(), no: z.int() });
export type PulseCounts = z.infer<typeof pulseCounts>;

/** A closed pulse as the circle sees it: counts, or why there are none. */
export const pulseResult = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("shown"),
    answers: z.int(),
    worth: pulseCounts,
    got: pulseCounts,
  }),
  z.object({ state: z.literal("too-few") }),
]);
export type PulseResult = z.infer<typeof pulseResult>;
