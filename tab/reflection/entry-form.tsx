import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useJournalSay } from "../ui/journal-say.ts";

/** Other words for an entry. What is typed stays until it is saved or given up. */
export function EntryForm({
  start,
  busy,
  onSave,
  onCancel,
}: {
  readonly start: string;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const say = useJournalSay();
  const styles = useStyles();
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!empty) onSave(text.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <Field
        label={say("journal:page.editing")}
        {...(tried && empty && { validationMessage: say("journal:page.empty") })}
      >
        <Textarea
          autoFocus
          rows={5}
          maxLength={2000}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {say("app:tab.save")}
        </Button>
        <Button onClick={onCancel}>{say("app:tab.cancel")}</Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
