import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useAheadSay } from "../../ui/ahead-say.ts";

/** Whether the chosen time is the circle's regular time from then on. */
export function KeepTime({
  kept,
  onChange,
}: {
  readonly kept: boolean;
  readonly onChange: (kept: boolean) => void;
}) {
  const say = useAheadSay();
  const styles = useStyles();
  const hint = useId();
  return (
    <div className={styles.keep}>
      <Checkbox
        checked={kept}
        label={say("ahead:keep")}
        aria-describedby={hint}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
      <Caption1 id={hint} className={styles.hint}>
        {say("ahead:keepHint")}
      </Caption1>
    </div>
  );
}

const useStyles = makeStyles({
  keep: { display: "flex", flexDirection: "column" },
  hint: { paddingInlineStart: "8px", color: tokens.colorNeutralForeground2 },
});
