import type { Key, Say } from "../../shared/words/key.ts";
import { troubleOf } from "../api/trouble.ts";
import { troubleWords } from "./trouble-words.ts";

/** The same as `troubleWords` where some refusals, `own`, are said by a catalogue of their own. */
export function ownTroubleWords<K extends string>(
  say: Say,
  sayOwn: Say<K>,
  error: unknown,
  own: Readonly<Record<string, K>>,
  known: Readonly<Record<string, Key>> = {},
): string {
  const trouble = troubleOf(error);
  const key = trouble.kind === "refused" ? own[trouble.refusal] : undefined;
  return key ? sayOwn(key) : troubleWords(say, error, known);
}
