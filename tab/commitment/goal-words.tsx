import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
} from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Goal } from "../../shared/commitment/goal.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { Trouble } from "./trouble.tsx";
import { useGoal } from "./use-goal.ts";

/** My goal with its steps, and what I can do with it. `review`: it is time to ask whether it still holds. */
export function GoalWords({
  address,
  goal,
  review,
  onChange,
}: {
  readonly address: CircleAddress;
  readonly goal: Goal;
  readonly review: boolean;
  readonly onChange: () => void;
}) {
  const say = usePromiseSay();
  const styles = useStyles();
  const does = useGoal(address, goal);
  return (
    <>
      <Trouble of={does.all} />
      <Body1Strong className={styles.words}>{goal.text}</Body1Strong>
      {goal.steps.map((step, place) => (
        <Checkbox
          key={step.text}
          checked={step.done}
          label={step.text}
          onChange={() => does.tick(place)}
        />
      ))}
      <Caption1>{say(goal.shared ? "commitment:shared.yes" : "commitment:shared.no")}</Caption1>
      {review && <Body1>{say("commitment:goal.review")}</Body1>}
      <div className={styles.buttons}>
        {review && (
          <Button onClick={() => does.review("still")}>{say("commitment:goal.still")}</Button>
        )}
        <Button onClick={() => does.review("reached")}>{say("commitment:goal.reached")}</Button>
        <Button onClick={() => does.review("let-go")}>{say("commitment:goal.letGo")}</Button>
      </div>
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" onClick={does.share}>
          {say(goal.shared ? "commitment:do.unshare" : "commitment:do.share")}
        </Button>
        <Button size="small" appearance="subtle" onClick={onChange}>
          {say("commitment:do.edit")}
        </Button>
        <Button size="small" appearance="subtle" onClick={does.remove}>
          {say("commitment:do.remove")}
        </Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
