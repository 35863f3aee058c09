import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { DraftForm } from "../ui/draft-form.tsx";
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
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  return (
    <DraftForm
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (!empty) onSave(text.trim());
      }}
      onCancel={onCancel}
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
    </DraftForm>
  );
}
