import { Link } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useNow } from "../../time/clock-context.ts";
import { millisecondsOf } from "../../time/milliseconds.ts";
import { useTime } from "../../time/time-context.ts";
import { useWrittenSay } from "../../ui/written-say.ts";

/** A closed one is told of for so long. */
const aWeek = 7 * 24 * 3600 * 1000;

/** One line that leads to the round in writing: the open one, or for a week the last. */
export function WrittenNow({ page: { written } }: { readonly page: CirclePage }) {
  const say = useWrittenSay();
  const time = useTime();
  const now = useNow(60);
  if (!written) return undefined;
  const { endsAt, closedAt } = written;
  if (closedAt === undefined)
    return <Link href="#/written">{say("written:linkOpen", { when: time.brief(endsAt) })}</Link>;
  if (now > millisecondsOf(closedAt) + aWeek) return undefined;
  return <Link href="#/written">{say("written:linkOver")}</Link>;
}
