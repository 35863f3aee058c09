import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { QuickAnswerView, QuickView } from "../../../shared/contract/quick-ask.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { Line } from "../../ui/line.tsx";
import { nameOf } from "../../ui/names.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import { AskingTrouble } from "../asking-trouble.tsx";
import { useRemoveAnswer } from "./queries.ts";
import { quickRefusals } from "./refusals.ts";

/** What was answered. Any member takes away what should not stand there. */
export function Answers({ page, quick }: { readonly page: CirclePage; readonly quick: QuickView }) {
  const say = useAskingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const remove = useRemoveAnswer(page.circle);
  const takeAway = ({ by }: QuickAnswerView) => {
    const of = { quick: quick.quick, person: by };
    remove.run(
      { ...of, there: false },
      {
        done: () =>
          offerUndo({
            words: say("asking:quick.answerRemoved"),
            undo: () => remove.run({ ...of, there: true }),
            home: pageTitle(),
          }),
      },
    );
  };
  if (quick.answers.length === 0) return <Caption1>{say("asking:quick.noAnswers")}</Caption1>;
  return (
    <>
      <AskingTrouble of={[remove]} known={quickRefusals} />
      <ul aria-label={say("asking:quick.answers", { text: quick.text })} className={styles.list}>
        {quick.answers.map((answer) => (
          <Line
            key={answer.by}
            action={
              page.me.standing === "joined" && (
                <Button
                  size="small"
                  aria-label={say("asking:quick.removeAnswer", { text: answer.text })}
                  disabledFocusable={remove.isPending}
                  onClick={() => takeAway(answer)}
                >
                  {say("asking:quick.remove")}
                </Button>
              )
            }
          >
            <Body1>{answer.text}</Body1>
            <Caption1 className={styles.about}>
              {nameOf(page.members, answer.by)}
              {answer.basis && ` · ${say(`asking:quick.basis.${answer.basis}`)}`}
            </Caption1>
          </Line>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  about: { color: tokens.colorNeutralForeground2 },
});
