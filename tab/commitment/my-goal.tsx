import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { openGoal } from "../../shared/commitment/set-goal.ts";
import type { OwnPromises } from "../../shared/contract/commitment.ts";
import { Empty } from "../ui/empty.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { Section } from "../ui/section.tsx";
import { useUndo } from "../ui/undo.tsx";
import { GoalForm } from "./goal-form.tsx";
import { GoalWords } from "./goal-words.tsx";
import { useRemoveGoal, useWriteGoal } from "./queries.ts";
import { Trouble } from "./trouble.tsx";

/** What I want for this season. One at a time; private until I share it. */
export function MyGoal({
  address,
  mine,
}: {
  readonly address: CircleAddress;
  readonly mine: OwnPromises;
}) {
  const say = usePromiseSay();
  const offerUndo = useUndo();
  const write = useWriteGoal(address);
  const remove = useRemoveGoal(address);
  const [writing, setWriting] = useState(false);
  const goal = openGoal(mine);
  return (
    <Section title={say("commitment:goal.title")}>
      <Trouble of={[write, remove]} />
      {writing ? (
        <GoalForm
          start={goal ?? { text: "", steps: [] }}
          busy={write.isPending}
          onCancel={() => setWriting(false)}
          onSave={(written) =>
            write.run(
              { ...written, shared: goal?.shared ?? false, ...(goal && { id: goal.id }) },
              {
                done(id) {
                  setWriting(false);
                  const undo = () => (goal ? write.run(goal) : remove.run(id));
                  offerUndo({ words: say("commitment:do.saved"), undo });
                },
              },
            )
          }
        />
      ) : goal ? (
        <GoalWords
          address={address}
          goal={goal}
          review={mine.review}
          onChange={() => setWriting(true)}
        />
      ) : (
        <Empty
          words={say("commitment:goal.empty")}
          step={<Button onClick={() => setWriting(true)}>{say("commitment:goal.write")}</Button>}
        />
      )}
    </Section>
  );
}
