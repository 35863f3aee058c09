import { Body1, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Goal } from "../../shared/commitment/goal.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useRemoveGoal } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

/** My goals in one circle, the newest first. They are written where the circle is; removed also by who has left it. */
export function MyGoals({
  of,
  goals,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly goals: readonly Goal[];
}) {
  const say = usePromiseSay();
  const styles = useStyles();
  const remove = useRemoveGoal(of);
  if (goals.length === 0) return undefined;
  return (
    <>
      <Trouble of={[remove]} />
      <ul className={styles.goals}>
        {goals.toReversed().map(({ id, text, ended }) => (
          <li key={id} className={styles.goal}>
            <Body1 className={styles.words}>
              {say("commitment:others.goal", { text })}
              {ended && ` (${say(`commitment:goal.ended.${ended.how}`)})`}
            </Body1>
            <ConfirmButton
              label={say("commitment:do.remove")}
              question={say("commitment:goal.removeIt", { text })}
              yes={say("commitment:do.remove")}
              no={say("commitment:goal.keepIt")}
              appearance="subtle"
              busy={remove.isPending}
              onConfirm={() => remove.run(id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  goals: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  goal: { display: "flex", flexDirection: "column", alignItems: "flex-start", listStyle: "none" },
  words: { overflowWrap: "anywhere" },
});
