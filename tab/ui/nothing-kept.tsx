import type { Keepable } from "../../shared/circle/keeps.ts";
import { useKeepingSay } from "./keeping-say.ts";
import { Notice } from "./notice.tsx";

/** In the place of what is not offered where nothing is kept: why. */
export function NothingKept({
  what,
}: {
  readonly what: Exclude<Keepable, "past-asks" | "attendance">;
}) {
  const say = useKeepingSay();
  return <Notice>{say(`keeping:no.${what}`)}</Notice>;
}
