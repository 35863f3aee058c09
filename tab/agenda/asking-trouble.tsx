import type { AskingKey } from "../../shared/words/key.ts";
import { useAskingSay } from "../ui/asking-say.ts";
import { OwnTrouble } from "../ui/own-trouble.tsx";

/** Why the first of these did not do what was wanted. */
export function AskingTrouble({
  of,
  known,
}: {
  readonly of: readonly { readonly error: unknown }[];
  readonly known: Readonly<Record<string, AskingKey>>;
}) {
  return <OwnTrouble of={of} sayOwn={useAskingSay()} own={known} />;
}
