import type { Key, Say } from "../../shared/words/key.ts";
import { ownTroubleWords } from "./own-trouble-words.ts";
import { useSay } from "./say.ts";
import { Sorry } from "./sorry.tsx";

/** Why the first of these did not do what was wanted; `own` are the refusals that `sayOwn` has words for. */
export function OwnTrouble<K extends string>({
  of,
  sayOwn,
  own,
  known,
}: {
  readonly of: readonly { readonly error: unknown }[];
  readonly sayOwn: Say<K>;
  readonly own: Readonly<Record<string, K>>;
  readonly known?: Readonly<Record<string, Key>>;
}) {
  const say = useSay();
  const error = of.find((each) => each.error)?.error;
  return error ? <Sorry words={ownTroubleWords(say, sayOwn, error, own, known)} /> : undefined;
}
