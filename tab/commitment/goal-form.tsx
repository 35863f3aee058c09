import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Goal } from "../../shared/commitment/goal.ts";
import { DraftForm } from "../ui/draft-form.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { WordsField } from "../ui/words-field.tsx";

type Written = Pick<Goal, "text" | "steps">;

/** A goal in one's own words, and its steps, one in each line. A step that stays as it is stays done. */
export function GoalForm({
  start,
  busy,
  onSave,
  onCancel,
}: {
  readonly start: Written;
  readonly busy: boolean;
  readonly onSave: (goal: Written) => void;
  readonly onCancel: () => void;
}) {
  const sayOwn = usePromiseSay();
  const [text, setText] = useState(start.text);
  const [lines, setLines] = useState(start.steps.map((step) => step.text).join("\n"));
  const [tried, setTried] = useState(false);
  const steps = stepsIn(lines, start.steps);
  const empty = text.trim() === "";
  const tooMany = steps.length > 8 || steps.some((step) => step.text.length > 140);
  return (
    <DraftForm
      label={sayOwn("commitment:goal.title")}
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (!empty && !tooMany) onSave({ text, steps });
      }}
      onCancel={onCancel}
    >
      <WordsField
        label={sayOwn("commitment:goal.label")}
        required
        mistake={tried && empty && sayOwn("commitment:goal.noText")}
        autoFocus
        value={text}
        onChange={setText}
      />
      <Field
        label={sayOwn("commitment:goal.steps")}
        hint={sayOwn("commitment:goal.stepsHint")}
        {...(tried && tooMany && { validationMessage: sayOwn("commitment:goal.tooMany") })}
      >
        <Textarea rows={4} value={lines} onChange={(_, { value }) => setLines(value)} />
      </Field>
    </DraftForm>
  );
}

function stepsIn(lines: string, before: Goal["steps"]): Goal["steps"] {
  const texts = lines.split("\n").map((line) => line.trim());
  return texts
    .filter((text) => text !== "")
    .map((text) => ({ text, done: before.some((step) => step.text === text && step.done) }));
}
