import { Caption1, makeStyles, Switch } from "@fluentui/react-components";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useQuiet } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

/** Switches the one message between two sessions off and on again, in all circles. */
export function Nudges({ quiet }: { readonly quiet: boolean }) {
  const say = usePromiseSay();
  const styles = useStyles();
  const change = useQuiet();
  const shown = change.isPending ? change.variables : quiet;
  return (
    <div className={styles.part}>
      <Trouble of={[change]} />
      <Switch
        checked={!shown}
        label={say("commitment:nudge.label")}
        onChange={(_, { checked }) => change.run(!checked)}
      />
      <Caption1>{say("commitment:nudge.hint")}</Caption1>
    </div>
  );
}

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", minWidth: 0 } });
