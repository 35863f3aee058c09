import { z } from "zod";

/** Asked after each session, and whether it is safe here and demanding enough, after every third. */
const always = ["worth", "got"] as const;
const everyThird = ["safe", "challenged"] as const;
export const pulseQuestions = [...always, ...everyThird] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

/** The questions after the session of this number. */
export function questionsAfter(sessionNumber: number): readonly PulseQuestion[] {
  return sessionNumber % 3 === 0 ? pulseQuestions : always;
}

export const pulseAnswer = z.enum(["yes", "partly", "no"]);
export type PulseAnswer = z.infer<typeof pulseAnswer>;

/** Answers to the questions of a session; those of every third are asked for only then. */
export const pulseAnswers = z.object({
  worth: pulseAnswer,
  got: pulseAnswer,
  safe: pulseAnswer.optional(),
  challenged: pulseAnswer.optional(),
});
export type PulseAnswers = z.infer<typeof pulseAnswers>;

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
    /** Of every third session, where each of the two has enough answers. */
    safety: z.object({ safe: pulseCounts, challenged: pulseCounts }).optional(),
  }),
  z.object({ state: z.literal("too-few") }),
]);
export type PulseResult = z.infer<typeof pulseResult>;
