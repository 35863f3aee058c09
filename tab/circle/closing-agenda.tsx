import { Body1, makeStyles } from "@fluentui/react-components";
import { closingSteps } from "../../shared/agenda/closing-steps.ts";
import { useSeasonSay } from "../ui/season-say.ts";

/** How a last session may look back together. */
export function ClosingAgenda({ minutes }: { readonly minutes: number }) {
  const say = useSeasonSay();
  const styles = useStyles();
  return (
    <details>
      <summary>{say("season:close.title")}</summary>
      <Body1 as="p">{say("season:close.words", { minutes })}</Body1>
      <ol className={styles.list}>
        {closingSteps(minutes).map(({ step, minutes: each }) => (
          <li key={step}>{say(`season:close.step.${step}`, { minutes: each })}</li>
        ))}
      </ol>
    </details>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, paddingLeft: "24px" },
});
