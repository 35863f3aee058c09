import { Field, Input, makeStyles } from "@fluentui/react-components";

/** Two times of a day. */
export function FromUntil({
  from,
  until,
  onFrom,
  onUntil,
}: {
  readonly from: string;
  readonly until: string;
  readonly onFrom: (time: string) => void;
  readonly onUntil: (time: string) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Field label="From">
        <Input type="time" value={from} onChange={(_event, { value }) => onFrom(value)} />
      </Field>
      <Field label="Until">
        <Input type="time" value={until} onChange={(_event, { value }) => onUntil(value)} />
      </Field>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "12px", "> *": { flexGrow: 1 } },
});
