import { OwnTrouble } from "../ui/own-trouble.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { promiseRefusals } from "./refusals.ts";

/** Why the first of these did not do what was wanted. */
export function Trouble({ of }: { readonly of: readonly { readonly error: unknown }[] }) {
  return <OwnTrouble of={of} sayOwn={usePromiseSay()} own={promiseRefusals} />;
}
