import type { Actions, Answer, Turn } from "../ports/action.ts";

/** A verb that no word knows, or data that do not fit it: an old card, or something made up. */
export type Unfit = "unfit";

/** Finds the word whose buttons these are and lets it answer. */
export async function runAction(
  words: readonly Actions[],
  data: unknown,
  turn: Turn,
): Promise<Answer | Unfit> {
  for (const { schema, run } of words) {
    const read = schema.safeParse(data);
    if (read.success) return run(read.data, turn);
  }
  return "unfit";
}
