import { useState } from "react";
import { useAskingSay } from "../../ui/asking-say.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { WordsField } from "../../ui/words-field.tsx";

/** One line for the circle. What is typed stays until it is noted. */
export function NoteForm({
  start = "",
  submit,
  busy,
  onSave,
  onCancel,
}: {
  readonly start?: string;
  readonly submit?: string;
  readonly busy: boolean;
  /** `done` empties the field. */
  readonly onSave: (text: string, done: () => void) => void;
  readonly onCancel?: () => void;
}) {
  const say = useAskingSay();
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  const done = () => {
    setText("");
    setTried(false);
  };
  return (
    <DraftForm
      label={say("asking:notes.text")}
      busy={busy}
      submit={submit}
      onSubmit={() => {
        setTried(true);
        if (!empty) onSave(text.trim(), done);
      }}
      onCancel={onCancel}
    >
      <WordsField
        label={say("asking:notes.text")}
        mistake={tried && empty && say("asking:notes.noText")}
        forOthers
        value={text}
        onChange={setText}
      />
    </DraftForm>
  );
}
