import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { askMode } from "../../../shared/agenda/ask.ts";
import { longestProtocol, protocolWords } from "../../../shared/agenda/own-protocol.ts";
import { role } from "../../../shared/agenda/step.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { freshStep, isSound, type ProtocolDraft, totalOf } from "./protocol-draft.ts";
import { StepFields } from "./step-fields.tsx";

/** A protocol of the circle's own, step by step. What is typed stays until it is saved or given up. */
export function ProtocolForm({
  start,
  label,
  busy,
  onSave,
  onCancel,
}: {
  readonly start: ProtocolDraft;
  readonly label: string;
  readonly busy: boolean;
  readonly onSave: (draft: ProtocolDraft) => void;
  readonly onCancel: () => void;
}) {
  const say = useRunningSay();
  const sayMode = useSay();
  const styles = useStyles();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const put = (change: Partial<ProtocolDraft>) => setDraft((before) => ({ ...before, ...change }));
  const { name, steps } = draft;
  const total = totalOf(draft);
  return (
    <DraftForm
      label={label}
      className={styles.form}
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (isSound(draft)) onSave(draft);
      }}
      onCancel={onCancel}
    >
      <Field
        label={say("running:own.name")}
        required
        {...(tried && name.trim() === "" && { validationMessage: say("running:own.noName") })}
      >
        <Input
          autoFocus
          maxLength={protocolWords.name}
          value={name}
          onChange={(_, { value }) => put({ name: value })}
        />
      </Field>
      {steps.map((step, index) => (
        <StepFields
          key={step.key}
          step={step}
          number={index + 1}
          tried={tried}
          onChange={(next) => put({ steps: steps.with(index, next) })}
          onRemove={
            steps.length === 1 ? undefined : () => put({ steps: steps.toSpliced(index, 1) })
          }
        />
      ))}
      {steps.length < protocolWords.steps && (
        <Button
          icon={<AddRegular />}
          className={styles.add}
          onClick={() => put({ steps: [...steps, freshStep()] })}
        >
          {say("running:own.addStep")}
        </Button>
      )}
      <Caption1 role="status" className={styles.quiet}>
        {say("running:own.total", { count: total })}
        {total > longestProtocol && ` ${say("running:own.tooLong", { count: longestProtocol })}`}
      </Caption1>
      <Ticks
        label={say("running:own.modes")}
        hint={say("running:own.modesHint")}
        options={askMode.options}
        ticked={draft.modes}
        words={(mode) => sayMode(`agenda:mode.${mode}`)}
        onChange={(modes) => put({ modes })}
      />
      <Ticks
        label={say("running:own.rolesField")}
        options={role.options}
        ticked={draft.roles}
        words={(each) => say(`running:role.${each}`)}
        onChange={(roles) => put({ roles })}
      />
    </DraftForm>
  );
}

function Ticks<T extends string>({
  label,
  hint,
  options,
  ticked,
  words,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly T[];
  readonly ticked: readonly T[];
  readonly words: (option: T) => string;
  readonly onChange: (ticked: readonly T[]) => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.ticks}>
        {options.map((option) => (
          <Checkbox
            key={option}
            label={words(option)}
            checked={ticked.includes(option)}
            onChange={(_, { checked }) =>
              onChange(
                options.filter((each) => (each === option ? checked : ticked.includes(each))),
              )
            }
          />
        ))}
      </div>
      {hint && <Caption1 className={styles.quiet}>{hint}</Caption1>}
    </fieldset>
  );
}

const useStyles = makeStyles({
  form: { padding: "8px 0" },
  add: { alignSelf: "flex-start" },
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  ticks: { display: "flex", flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
