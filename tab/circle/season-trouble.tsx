import { useSay } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { seasonTroubleWords } from "./season-trouble-words.ts";

/** Why the first of these did not do what was wanted. */
export function SeasonTrouble({ of }: { readonly of: readonly { readonly error: unknown }[] }) {
  const say = useSay();
  const sayOwn = useSeasonSay();
  const error = of.find((each) => each.error)?.error;
  return error ? <Sorry words={seasonTroubleWords(say, sayOwn, error)} /> : undefined;
}
