/** The questions for looking back, as keys of the catalogue `reflection:prompt.…`. */
const prompts = ["useful", "surprise", "wentWell", "helped", "tryNext", "heard"] as const;
export type Prompt = (typeof prompts)[number];

/** The question after the session of this number: another each time, until all have been asked. */
export function promptAfter(sessionNumber: number): Prompt {
  return prompts[(sessionNumber - 1) % prompts.length] ?? "wentWell";
}
