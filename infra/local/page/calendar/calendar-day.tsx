import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CalendarEntry } from "../../teams/host-api.ts";
import { useSession } from "../shell/session.ts";
import { showDay } from "../time/show-time.ts";
import { instantAt } from "../time/wall-time.ts";
import { CalendarRow } from "./calendar-row.tsx";

export function CalendarDay({
  day,
  entries,
  isToday,
}: {
  readonly day: string;
  readonly entries: readonly CalendarEntry[];
  readonly isToday: boolean;
}) {
  const { me } = useSession();
  const styles = useStyles();
  const name = showDay(instantAt(day, "12:00", me.zone), me);
  return (
    <section className={styles.day} aria-label={name}>
      <h2 className={mergeClasses(styles.name, isToday && styles.today)}>
        {name} {isToday && <Badge appearance="tint">Today</Badge>}
      </h2>
      {entries.length === 0 ? (
        <p className={styles.free}>Free</p>
      ) : (
        <ul className={styles.rows}>
          {entries.map((entry) => (
            <CalendarRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  day: {
    display: "grid",
    gridTemplateColumns: "200px minmax(0, 1fr)",
    gap: "4px 16px",
    padding: "12px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  today: { color: tokens.colorBrandForeground1 },
  free: { margin: 0, color: tokens.colorNeutralForeground3 },
  rows: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
});
