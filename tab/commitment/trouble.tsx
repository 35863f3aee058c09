import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { promiseTrouble } from "./refusals.ts";

/** Why the first of these did not do what was wanted. */
export function Trouble({ of }: { readonly of: readonly { readonly error: unknown }[] }) {
  const say = useSay();
  const sayOwn = usePromiseSay();
  const error = of.find((each) => each.error)?.error;
  return error ? <Sorry words={promiseTrouble(say, sayOwn, error)} /> : undefined;
}
