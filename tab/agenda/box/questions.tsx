import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { QuestionView } from "../../../shared/contract/question.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { Line } from "../../ui/line.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import { AskingTrouble } from "../asking-trouble.tsx";
import { useRemoveQuestion, useRestoreQuestion } from "./queries.ts";
import { boxRefusals } from "./refusals.ts";

/** What came out of the box. Any member takes one out, once it was read or because it should not stand there. */
export function Questions({
  page,
  questions,
}: {
  readonly page: CirclePage;
  readonly questions: readonly QuestionView[];
}) {
  const say = useAskingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const remove = useRemoveQuestion(page.circle);
  const restore = useRestoreQuestion(page.circle);
  const takeOut = (question: QuestionView) =>
    remove.run(question.question, {
      done: () =>
        offerUndo({
          words: say("asking:box.takenOut"),
          undo: () => restore.run(question),
          home: pageTitle(),
        }),
    });
  return (
    <>
      <AskingTrouble of={[remove, restore]} known={boxRefusals} />
      <ul className={styles.list}>
        {questions.map((question) => (
          <Line
            key={question.question}
            action={
              page.me.standing === "joined" && (
                <Button
                  size="small"
                  aria-label={say("asking:box.takeOutOf", { text: question.text })}
                  disabledFocusable={remove.isPending}
                  onClick={() => takeOut(question)}
                >
                  {say("asking:box.takeOut")}
                </Button>
              )
            }
          >
            <Body1>{question.text}</Body1>
          </Line>
        ))}
      </ul>
    </>
  );
}

/** Beside a session under way: what is to be read aloud, and the way to ask without one's name. */
export function QuestionsInSession({ page }: { readonly page: CirclePage }) {
  const say = useAskingSay();
  const styles = useStyles();
  return (
    <div className={styles.beside}>
      {page.questions && (
        <>
          <Caption1 as="h3" className={styles.title}>
            {say("asking:box.inSession")}
          </Caption1>
          <Questions page={page} questions={page.questions} />
        </>
      )}
      {page.me.standing === "joined" && <Link href="#/box">{say("asking:box.open")}</Link>}
    </div>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  beside: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
});
