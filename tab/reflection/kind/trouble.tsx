import { useKindSay } from "../../ui/kind-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { kindTrouble } from "./refusals.ts";

/** Why the first of these did not do what was wanted. */
export function Trouble({ of }: { readonly of: readonly { readonly error: unknown }[] }) {
  const say = useSay();
  const sayOwn = useKindSay();
  const error = of.find((each) => each.error)?.error;
  return error ? <Sorry words={kindTrouble(say, sayOwn, error)} /> : undefined;
}
