import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { feedQuery } from "../api/queries.ts";
import { scrollable } from "../look/scrollable.ts";
import { narrow } from "../look/widths.ts";
import { Note } from "../shell/note.tsx";
import { useSession } from "../shell/session.ts";
import { ActivityRow } from "./activity-row.tsx";

/** A person's activity feed: what apps have to say to them alone, newest first. */
export function ActivityView() {
  const { me } = useSession();
  const styles = useStyles();
  const feed = useQuery(feedQuery(me.id));
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.name}>Activity</h1>
      </header>
      {feed.isPending && <Spinner label="Opening the activity feed" />}
      {feed.isError && <Note>{feed.error.message}</Note>}
      {feed.data?.length === 0 && <Note>Nothing has happened yet.</Note>}
      {feed.data && feed.data.length > 0 && (
        <section className={styles.rows} aria-label="Activity feed" {...scrollable}>
          <ul className={styles.list}>
            {feed.data.map((line) => (
              <ActivityRow key={line.id} line={line} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: "12px 24px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: "8px" },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  rows: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "8px 24px 24px" },
  list: { listStyle: "none", margin: 0, padding: 0, maxWidth: "720px" },
});
