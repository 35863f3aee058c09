import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { DateView } from "../../../shared/contract/ahead.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useTime } from "../../time/time-context.ts";
import { useAheadSay } from "../../ui/ahead-say.ts";
import { nameOf } from "../../ui/names.ts";
import { useSay } from "../../ui/say.ts";

/** When it is for the reader, who leads and how many can come; or why there is no session. */
export function AboutDate({ page, date }: { readonly page: CirclePage; readonly date: DateView }) {
  const say = useSay();
  const sayAhead = useAheadSay();
  const time = useTime();
  const styles = useStyles();
  const { state, startsAt, minutes, facilitator, coming = 0, of = 0 } = date;
  return (
    <>
      <Body1Strong>{time.session(startsAt, minutes)}</Body1Strong>
      {facilitator && (
        <Caption1 className={styles.quiet}>
          {facilitator === page.me.person
            ? say("schedule:tab.youLead")
            : say("schedule:tab.leads", { name: nameOf(page.members, facilitator) })}
        </Caption1>
      )}
      {state === "booked" ? (
        <Caption1 className={styles.quiet}>{comingTo(page, date, say)}</Caption1>
      ) : (
        <Caption1 className={styles.quiet}>
          {sayAhead(`ahead:state.${state}`, { coming, of })}
        </Caption1>
      )}
    </>
  );
}

function comingTo(page: CirclePage, { away }: DateView, say: ReturnType<typeof useSay>): string {
  const joined = page.members.filter(({ standing }) => standing === "joined");
  const coming = joined.filter(({ person }) => !away.includes(person)).length;
  return say("schedule:tab.coming", { coming, count: joined.length });
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});
