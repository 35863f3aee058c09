import { useKindSay } from "../../ui/kind-say.ts";
import { OwnTrouble } from "../../ui/own-trouble.tsx";
import { kindRefusals } from "./refusals.ts";

/** Why the first of these did not do what was wanted. */
export function Trouble({ of }: { readonly of: readonly { readonly error: unknown }[] }) {
  return <OwnTrouble of={of} sayOwn={useKindSay()} own={kindRefusals} />;
}
