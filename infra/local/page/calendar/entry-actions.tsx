import { Button, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarEntry } from "../../teams/host-api.ts";
import { useHostAction } from "../api/host-action.ts";
import { goTo } from "../route/address.ts";
import { useOpenLink } from "../route/open-link.ts";
import { MoveEvent } from "./move-event.tsx";
import { useCalendarPath } from "./whose-calendar.ts";

/** What one can do with an entry in Outlook: join, answer, move, delete. */
export function EntryActions({ entry }: { readonly entry: CalendarEntry }) {
  const styles = useStyles();
  const path = useCalendarPath();
  const act = useHostAction();
  const openLink = useOpenLink();
  const [moving, setMoving] = useState(false);
  const { id, subject, answer, chat, joinUrl } = entry;
  const takesFocusBack = useRestoreFocusTarget();
  const named = subject || "this entry";
  const invited = entry.attendees.length > 0;
  const reply = (to: "accepted" | "tentative" | "declined") =>
    act.mutate({ method: "POST", path: path(id, "answer"), body: { answer: to } });
  const open = () =>
    chat === undefined ? joinUrl && openLink(joinUrl) : goTo({ at: "meeting", conversation: chat });
  return (
    <div className={styles.actions}>
      {joinUrl && (
        <Button size="small" onClick={open} aria-label={`Join ${named}`}>
          Join
        </Button>
      )}
      {invited && answer !== "organizer" && <Answers entry={entry} reply={reply} />}
      {answer === "organizer" && (
        <Button
          {...takesFocusBack}
          size="small"
          aria-label={`Move ${named}`}
          onClick={() => setMoving(true)}
        >
          Move
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-label={`Delete ${named}`}
        disabledFocusable={act.isPending}
        onClick={({ currentTarget }) => {
          const days = currentTarget.closest<HTMLElement>("[aria-label=Days]");
          // The button goes with the entry, and what is made of it here with both.
          act.mutateAsync({ method: "DELETE", path: path(id) }).then(
            () => days?.focus(),
            () => undefined,
          );
        }}
      >
        Delete
      </Button>
      {act.isError && <span role="alert">{act.error.message}</span>}
      {moving && <MoveEvent entry={entry} close={() => setMoving(false)} />}
    </div>
  );
}

const choices = [
  ["accepted", "Accept"],
  ["tentative", "Maybe"],
  ["declined", "Decline"],
] as const;

function Answers({
  entry: { subject, answer },
  reply,
}: {
  readonly entry: CalendarEntry;
  readonly reply: (answer: (typeof choices)[number][0]) => void;
}) {
  return choices.map(([to, words]) => (
    <Button
      key={to}
      size="small"
      appearance={answer === to ? "primary" : "secondary"}
      aria-label={`${words} ${subject}`}
      aria-pressed={answer === to}
      onClick={() => reply(to)}
    >
      {words}
    </Button>
  ));
}

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});
