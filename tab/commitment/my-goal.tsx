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
import { useWriteGoal } from "./queries.ts";
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
  const [writing, setWriting] = useState(false);
  const goal = openGoal(mine);
  return (
    <Section title={say("commitment:goal.title")}>
      <Trouble of={[write]} />
      {writing ? (
        <GoalForm
          start={goal ?? { text: "", steps: [] }}
          busy={write.isPending}
          onCancel={() => setWriting(false)}
          onSave={(written) =>
            write.run(
              { ...written, shared: goal?.shared ?? false, ...(goal && { id: goal.id }) },
              () => {
                setWriting(false);
                offerUndo({
                  words: say("commitment:do.saved"),
                  ...(goal && { undo: () => write.run(goal) }),
                });
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
