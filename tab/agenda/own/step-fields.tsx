import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { protocolWords } from "../../../shared/agenda/own-protocol.ts";
import { floor } from "../../../shared/agenda/step.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { minutesIn, type StepDraft } from "./protocol-draft.ts";

/** One step of a protocol, as it is typed. */
export function StepFields({
  step,
  number,
  tried,
  onChange,
  onRemove,
}: {
  readonly step: StepDraft;
  readonly number: number;
  readonly tried: boolean;
  readonly onChange: (step: StepDraft) => void;
  /** Absent for the only one. */
  readonly onRemove: (() => void) | undefined;
}) {
  const say = useRunningSay();
  const styles = useStyles();
  const put = (change: Partial<StepDraft>) => onChange({ ...step, ...change });
  const unsaid = tried && step.title.trim() === "";
  const odd = tried && minutesIn(step) === undefined;
  return (
    <fieldset className={styles.step}>
      <legend className={styles.legend}>{say("running:own.step", { number })}</legend>
      <Field
        label={say("running:own.stepTitle")}
        required
        {...(unsaid && { validationMessage: say("running:own.noTitle") })}
      >
        <Input
          maxLength={protocolWords.title}
          value={step.title}
          onChange={(_, { value }) => put({ title: value })}
        />
      </Field>
      <Field label={say("running:own.how")}>
        <Input
          maxLength={protocolWords.how}
          value={step.how}
          onChange={(_, { value }) => put({ how: value })}
        />
      </Field>
      <div className={styles.beside}>
        <Field label={say("running:own.floor")} className={styles.floor}>
          <Select
            value={step.floor}
            onChange={(_, { value }) => put({ floor: floor.parse(value) })}
          >
            {floor.options.map((each) => (
              <option key={each} value={each}>
                {say(`running:own.floorOf.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={say("running:own.minutes")}
          className={styles.minutes}
          {...(odd && { validationMessage: say("running:own.badMinutes") })}
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={60}
            value={step.minutes}
            onChange={(_, { value }) => put({ minutes: value })}
          />
        </Field>
        {onRemove && (
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say("running:own.removeStep", { number })}
            title={say("running:own.removeStep", { number })}
            onClick={onRemove}
          />
        )}
      </div>
    </fieldset>
  );
}

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    margin: 0,
    padding: "8px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  legend: { padding: "0 4px", color: tokens.colorNeutralForeground2 },
  beside: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  floor: { flex: "1 1 160px", minWidth: 0, "& select": { minWidth: 0 } },
  minutes: { flex: "0 1 112px", minWidth: 0, "& input": { minWidth: 0 } },
});
