import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CalendarEntry } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { goTo } from "../route/address.ts";
import { useOpenLink } from "../route/open-link.ts";
import { useSession } from "../shell/session.ts";
import { showSpan } from "../time/show-time.ts";

const answers: Readonly<Record<CalendarEntry["answer"], string>> = {
  none: "Not answered",
  organizer: "You organise",
  accepted: "Accepted",
  declined: "Declined",
  tentative: "Maybe",
};

/** One event: when, what, with whom, and one's answer. */
export function CalendarRow({ entry }: { readonly entry: CalendarEntry }) {
  const { me, world } = useSession();
  // The sessions' own mailbox is nobody of the people: it is the app's.
  const organizer = world.people.find(({ id }) => id === entry.organizer)?.name ?? world.app.name;
  const styles = useStyles();
  const act = useHostAction();
  const openLink = useOpenLink();
  const path = mine(me.id, "calendar", entry.id, "answer");
  const reply = (answer: "accepted" | "declined") =>
    act.mutate({ method: "POST", path, body: { answer } });
  const invited = entry.attendees.length > 0;
  const open = () =>
    entry.chat === undefined
      ? entry.joinUrl && openLink(entry.joinUrl)
      : goTo({ at: "meeting", conversation: entry.chat });
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
      {invited && (
        <div className={styles.actions}>
          {entry.joinUrl && (
            <Button size="small" onClick={open} aria-label={`Join ${entry.subject}`}>
              Join
            </Button>
          )}
          {entry.answer !== "organizer" && <Answers entry={entry} reply={reply} />}
        </div>
      )}
      {act.isError && <span role="alert">{act.error.message}</span>}
    </li>
  );
}

function Answers({
  entry: { subject, answer },
  reply,
}: {
  readonly entry: CalendarEntry;
  readonly reply: (answer: "accepted" | "declined") => void;
}) {
  return (
    <>
      <Button
        size="small"
        appearance={answer === "accepted" ? "primary" : "secondary"}
        aria-label={`Accept ${subject}`}
        aria-pressed={answer === "accepted"}
        onClick={() => reply("accepted")}
      >
        Accept
      </Button>
      <Button
        size="small"
        aria-label={`Decline ${subject}`}
        aria-pressed={answer === "declined"}
        onClick={() => reply("declined")}
      >
        Decline
      </Button>
    </>
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
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
