import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { Notice } from "../ui/notice.tsx";
import { useOutlookSay } from "../ui/outlook-say.ts";

/** Calendars do not do what is asked of them: what is wrong since when, what goes on, and who can do something about it. */
export function CalendarsDown({
  calendars: { what, since },
  own,
}: {
  readonly calendars: NonNullable<CirclePage["calendars"]>;
  readonly own: boolean;
}) {
  const say = useOutlookSay();
  const time = useTime();
  const words =
    what === "silent" && own ? "outlook:trouble.silentMine" : (`outlook:trouble.${what}` as const);
  return (
    <Notice>
      <span role="status">{say(words, { since: time.brief(since) })}</span>
    </Notice>
  );
}
