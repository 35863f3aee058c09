import { useKeepingSay } from "../ui/keeping-say.ts";
import { Notice } from "../ui/notice.tsx";

/** How long an ask lasts where nothing is kept, and what to leave out of it. */
export function KeepsNoAsk() {
  return <Notice>{useKeepingSay()("keeping:askHealth")}</Notice>;
}
