import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CalendarEntry } from "../../teams/host-api.ts";
import { useSession } from "../shell/session.ts";
import { showSpan } from "../time/show-time.ts";
import { EntryActions } from "./entry-actions.tsx";

const answers: Readonly<Record<CalendarEntry["answer"], string>> = {
  none: "Not answered",
  organizer: "You organise",
  accepted: "Accepted",
  declined: "Declined",
  tentative: "Maybe",
};

/** One event: when, what, with whom, one's answer, and what one can do with it. */
export function CalendarRow({ entry }: { readonly entry: CalendarEntry }) {
  const { me, world } = useSession();
  // The sessions' own mailbox is nobody of the people: it is the app's.
  const organizer = world.people.find(({ id }) => id === entry.organizer)?.name ?? world.app.name;
  const styles = useStyles();
  const invited = entry.attendees.length > 0;
  return (
    <li className={mergeClasses(styles.row, entry.answer === "declined" && styles.declined)}>
      <div className={styles.what}>
        <span className={styles.time}>{showSpan(entry.startsAt, entry.endsAt, me)}</span>
        <strong className={styles.subject}>{entry.subject || "Busy"}</strong>
        <span className={styles.detail}>
          {[
            invited ? answers[entry.answer] : entry.showAs,
            invited ? `from ${organizer}` : "",
            invited ? `${entry.attendees.length} invited` : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      <EntryActions entry={entry} />
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 16px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  declined: {
    borderLeftColor: tokens.colorNeutralStroke1,
    "& strong": { textDecoration: "line-through" },
  },
  what: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: "160px" },
  time: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
