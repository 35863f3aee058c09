import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Goal } from "../../shared/commitment/goal.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";

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
  const say = useSay();
  const sayOwn = usePromiseSay();
  const styles = useStyles();
  const [text, setText] = useState(start.text);
  const [lines, setLines] = useState(start.steps.map((step) => step.text).join("\n"));
  const [tried, setTried] = useState(false);
  const steps = stepsIn(lines, start.steps);
  const empty = text.trim() === "";
  const tooMany = steps.length > 8 || steps.some((step) => step.text.length > 140);
  return (
    <form
      noValidate
      aria-label={sayOwn("commitment:goal.title")}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!empty && !tooMany) onSave({ text, steps });
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <Field
        label={sayOwn("commitment:goal.label")}
        required
        {...(tried && empty && { validationMessage: sayOwn("commitment:goal.noText") })}
      >
        <Textarea
          autoFocus
          rows={2}
          maxLength={280}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Field
        label={sayOwn("commitment:goal.steps")}
        hint={sayOwn("commitment:goal.stepsHint")}
        {...(tried && tooMany && { validationMessage: sayOwn("commitment:goal.tooMany") })}
      >
        <Textarea rows={4} value={lines} onChange={(_, { value }) => setLines(value)} />
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

function stepsIn(lines: string, before: Goal["steps"]): Goal["steps"] {
  const texts = lines.split("\n").map((line) => line.trim());
  return texts
    .filter((text) => text !== "")
    .map((text) => ({ text, done: before.some((step) => step.text === text && step.done) }));
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
