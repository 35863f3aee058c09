import { Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { AskMode } from "../../shared/agenda/ask.ts";
import { DraftForm } from "../ui/draft-form.tsx";
import { useSay } from "../ui/say.ts";
import { WordsField } from "../ui/words-field.tsx";
import { type AskDraft, mistakeIn } from "./ask-draft.ts";
import { KeepsNoAsk } from "./keeps-no-ask.tsx";

const modes: readonly AskMode[] = ["listening", "feedback", "advice"];

/** One sentence and the kind of help that is wanted. What is typed stays until it is saved or given up. */
export function AskForm({
  start,
  label,
  unkept = false,
  busy,
  onSave,
  onCancel,
}: {
  readonly start: AskDraft;
  readonly label: string;
  /** The circle keeps nothing: it says how long this lasts. */
  readonly unkept?: boolean;
  readonly busy: boolean;
  readonly onSave: (draft: AskDraft) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const styles = useStyles();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const mistake = tried ? mistakeIn(draft) : undefined;
  const put = (change: Partial<AskDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <DraftForm
      label={label}
      className={styles.form}
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (!mistakeIn(draft)) onSave(draft);
      }}
      onCancel={onCancel}
    >
      {unkept && <KeepsNoAsk />}
      <WordsField
        label={say("agenda:tab.text")}
        hint={say("agenda:tab.textHint")}
        required
        mistake={mistake === "no-text" && say("agenda:tab.noText")}
        autoFocus
        forOthers
        value={draft.text}
        onChange={(text) => put({ text })}
      />
      <Field label={say("agenda:tab.mode")}>
        <RadioGroup
          layout="horizontal"
          className={styles.modes}
          value={draft.mode}
          onChange={(_, { value }) => put({ mode: value as AskMode })}
        >
          {modes.map((mode) => (
            <Radio key={mode} value={mode} label={say(`agenda:mode.${mode}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={say("app:tab.link")}
        {...(mistake === "bad-link" && { validationMessage: say("app:tab.badLink") })}
      >
        <Input
          type="url"
          inputMode="url"
          value={draft.link}
          onChange={(_, { value }) => put({ link: value })}
        />
      </Field>
      <Field label={say("agenda:tab.neededBy")} className={styles.date}>
        <Input
          type="date"
          value={draft.neededBy}
          onChange={(_, { value }) => put({ neededBy: value })}
        />
      </Field>
    </DraftForm>
  );
}

const useStyles = makeStyles({
  form: { padding: "8px 0" },
  modes: { flexWrap: "wrap" },
  date: { maxWidth: "200px" },
});
