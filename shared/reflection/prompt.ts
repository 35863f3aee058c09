/** The questions for looking back, as keys of the catalogue `reflection:prompt.…`. */
const prompts = ["useful", "surprise", "wentWell", "helped", "tryNext", "heard"] as const;
export type Prompt = (typeof prompts)[number];

/** The question after the session of this number: every session another, every third the plain look back. */
export function promptAfter(sessionNumber: number): Prompt {
  return prompts[(sessionNumber - 1) % prompts.length] ?? "wentWell";
}
