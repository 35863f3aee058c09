import { Link } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useSeasonSay } from "../ui/season-say.ts";

/** The way to what is one's own of this circle. */
export function LookBackLink({ address: { tenant, circle } }: { readonly address: CircleAddress }) {
  const say = useSeasonSay();
  return <Link href={`#/looking-back/${tenant}/${circle}`}>{say("season:back.open")}</Link>;
}
