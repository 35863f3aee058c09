import { Link } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useKindSay } from "../../ui/kind-say.ts";

/** While a session asks everyone what went well: the way to keep it, each on their own device. */
export function WinsInRound({ page: { running, me } }: { readonly page: CirclePage }) {
  const say = useKindSay();
  const kind = running?.segments[running.segment]?.kind;
  if (me.standing !== "joined" || kind !== "round") return undefined;
  return <Link href="#/wins">{say("kind:wall.inRound")}</Link>;
}
