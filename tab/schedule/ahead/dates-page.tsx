import { Body1, Link, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { WithPage } from "../../api/with-page.tsx";
import { useAheadSay } from "../../ui/ahead-say.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { SlotLine } from "../../ui/slot-line.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { DateLine } from "./date-line.tsx";
import { useDates } from "./queries.ts";
import { aheadTrouble } from "./refusals.ts";
import { WaitingForCalendar } from "./waiting-for-calendar.tsx";

/** The circle's next dates, each with its session or with the reason why it has none. */
export function DatesPage({ address }: { readonly address: CircleAddress }) {
  const say = useAheadSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("ahead:title")}>
          <Dates page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Dates({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const sayAhead = useAheadSay();
  const styles = useStyles();
  const { data, error, refetch } = useDates(page);
  if (error) return <Sorry words={aheadTrouble(say, sayAhead, error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  const { dates, waiting, regular } = data;
  if (dates.length === 0) {
    return (
      <Empty
        words={sayAhead("ahead:empty")}
        step={
          !page.next &&
          page.me.standing === "joined" && (
            <LinkButton href="#/times">{say("schedule:tab.findTime")}</LinkButton>
          )
        }
      />
    );
  }
  return (
    <div className={styles.dates}>
      <Body1 as="p" className={styles.words}>
        {sayAhead("ahead:intro")}
      </Body1>
      {page.slot && <SlotLine slot={page.slot} />}
      <WaitingForCalendar page={page} count={waiting} />
      <ol className={styles.list}>
        {dates.map((date) => (
          <DateLine key={date.session ?? date.occurrence} page={page} date={date} />
        ))}
      </ol>
      {regular && page.me.standing === "joined" && (
        <Link href="#/dates/slot">{sayAhead("ahead:newSlot")}</Link>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  dates: { display: "flex", flexDirection: "column", gap: "16px" },
  words: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
});
