import { useState } from "react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useTime } from "../../time/time-context.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { WordsField } from "../../ui/words-field.tsx";
import { AskingTrouble } from "../asking-trouble.tsx";
import { usePutQuestion, useTakeQuestionBack } from "./queries.ts";
import { boxRefusals } from "./refusals.ts";

/** Puts a question into the box; for ten seconds it can be taken out again, unseen. */
export function PutQuestion({ page }: { readonly page: CirclePage }) {
  const say = useAskingSay();
  const time = useTime();
  const offerUndo = useUndo();
  const put = usePutQuestion(page.circle);
  const back = useTakeQuestionBack(page.circle);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  const save = () => {
    setTried(true);
    if (empty) return;
    put.run(text.trim(), {
      done({ question, opensAt }) {
        setText("");
        setTried(false);
        offerUndo({
          words: say("asking:box.isIn", { when: time.brief(opensAt) }),
          undo: () =>
            back.run(question, {
              done: ({ taken }) =>
                offerUndo({ words: say(taken ? "asking:box.takenBack" : "asking:box.tooLate") }),
            }),
        });
      },
    });
  };
  return (
    <DraftForm
      label={say("asking:box.title")}
      busy={put.isPending}
      submit={say("asking:box.put")}
      onSubmit={save}
    >
      <AskingTrouble of={[put, back]} known={boxRefusals} />
      <WordsField
        label={say("asking:box.text")}
        required
        mistake={tried && empty && say("asking:box.noText")}
        forOthers
        value={text}
        onChange={setText}
      />
    </DraftForm>
  );
}
