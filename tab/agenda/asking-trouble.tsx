import type { AskingKey } from "../../shared/words/key.ts";
import { troubleOf } from "../api/trouble.ts";
import { useAskingSay } from "../ui/asking-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";

/** Why the first of these did not do what was wanted. */
export function AskingTrouble({
  of,
  known,
}: {
  readonly of: readonly { readonly error: unknown }[];
  readonly known: Readonly<Record<string, AskingKey>>;
}) {
  const say = useSay();
  const sayOwn = useAskingSay();
  const error = of.find((each) => each.error)?.error;
  if (!error) return undefined;
  const trouble = troubleOf(error);
  const key = trouble.kind === "refused" ? known[trouble.refusal] : undefined;
  return <Sorry words={key ? sayOwn(key) : troubleWords(say, error)} />;
}
