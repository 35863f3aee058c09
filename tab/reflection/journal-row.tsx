import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { JournalEntry } from "../../shared/contract/reflection.ts";
import { useTime } from "../time/time-context.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { EntryForm } from "./entry-form.tsx";
import { questionWords, themeWords } from "./question-words.ts";
import { entryRefusals } from "./refusals.ts";
import { useEntry } from "./use-entry.ts";

/** An entry, with what its writer can do with it. */
export function JournalRow({ entry }: { readonly entry: JournalEntry }) {
  const say = useJournalSay();
  const time = useTime();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const own = useEntry(entry);
  const { circleName, prompt, text, at, shared } = entry;
  const about = [time.day(at), circleName, themeWords(say, prompt)].filter((part) => part !== "");
  const button = (words: string, onClick: () => void) => (
    <Button
      size="small"
      disabledFocusable={own.busy}
      aria-label={`${words}: ${say("journal:page.entry", { day: time.day(at) })}`}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  return (
    <li className={styles.entry}>
      <Caption1 className={styles.quiet}>{about.join(" · ")}</Caption1>
      <Body1Strong>{questionWords(say, prompt)}</Body1Strong>
      {editing ? (
        <EntryForm
          start={text}
          busy={own.busy}
          onSave={(next) => own.save(next, () => setEditing(false))}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <Body1 className={styles.text}>{text}</Body1>
          {shared && <Caption1 className={styles.quiet}>{say("journal:page.forCircle")}</Caption1>}
          <div className={styles.buttons}>
            {button(say("journal:page.edit"), () => setEditing(true))}
            {shared
              ? button(say("journal:shared.takeBack"), own.takeBack)
              : button(say("journal:shared.share"), own.share)}
            {button(say("journal:page.remove"), own.takeAway)}
          </div>
        </>
      )}
      {own.trouble && <Sorry words={troubleWords(say, own.trouble, entryRefusals)} />}
    </li>
  );
}

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
    padding: "12px 0",
    listStyle: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "4px" },
});
