import { Link, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useAheadSay } from "../../ui/ahead-say.ts";
import { Section } from "../../ui/section.tsx";
import { AboutDate } from "./about-date.tsx";
import { useDates } from "./queries.ts";
import { WaitingForCalendar } from "./waiting-for-calendar.tsx";

/** On the circle's first page: the dates after the next session, and what waits for somebody's calendar. */
export function DatesAfter({ page }: { readonly page: CirclePage }) {
  const say = useAheadSay();
  const styles = useStyles();
  const { data } = useDates(page);
  const after = data?.dates.filter(({ session }) => session !== page.next?.session) ?? [];
  // Until they are there, and where there are none, nothing is missing here: the page of all dates says why.
  if (!data || after.length === 0) return undefined;
  return (
    <Section title={say("ahead:more")} aside={<Link href="#/dates">{say("ahead:all")}</Link>}>
      {page.next && <WaitingForCalendar page={page} count={data.waiting} />}
      <ol className={styles.list}>
        {after.map((date) => (
          <li key={date.session ?? date.occurrence} className={styles.date}>
            <AboutDate page={page} date={date} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The same where there is no next session: then it is the first thing to do. */
export function DatesToBook({ page }: { readonly page: CirclePage }) {
  const { data } = useDates(page);
  return <WaitingForCalendar page={page} count={data?.waiting ?? 0} />;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  date: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});
