import { Caption1 } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import type { GotView } from "../../../shared/contract/kind-words.ts";
import { type Verdict, verdict } from "../../../shared/reflection/kind-word.ts";
import { useTime } from "../../time/time-context.ts";
import { useKindSay } from "../../ui/kind-say.ts";
import { RowButton } from "../../ui/row-button.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { useAnswerKind, useSeenKind } from "./queries.ts";
import { Said } from "./said.tsx";
import { Trouble } from "./trouble.tsx";
import { useRemoveWord } from "./use-remove-word.ts";
import { WordRow } from "./word-row.tsx";

/** What someone wrote to me. `named`: with the circle's name, where words of several stand side by side. */
export function GotRow({ word, named }: { readonly word: GotView; readonly named: boolean }) {
  const say = useKindSay();
  const time = useTime();
  const remove = useRemoveWord(word, say("kind:page.removed"));
  useBeingSeen(word);
  const title = say("kind:page.from", { name: word.from.name });
  return (
    <WordRow
      title={title}
      about={[time.day(word.at), ...(named ? [word.circleName] : [])]}
      actions={
        <RowButton
          words={say("kind:page.remove")}
          item={title}
          busy={remove.isPending}
          onClick={remove.run}
        />
      }
    >
      <Trouble of={[remove]} />
      <Said content={word.content} askText={word.askText} />
      {word.content.kind === "feedback" && <Answer word={word} />}
    </WordRow>
  );
}

/** How was it? For whoever wrote it alone; the same button again takes the answer back. */
function Answer({ word }: { readonly word: GotView }) {
  const say = useKindSay();
  const offerUndo = useUndo();
  const answer = useAnswerKind(word);
  const { name } = word.from;
  const before = word.answer ?? null;
  const give = (to: Verdict | null) =>
    answer.run(to, {
      done: () =>
        offerUndo({
          words: to ? say("kind:page.answerSaid", { name }) : say("kind:page.answerUndone"),
          undo: () => answer.run(before),
        }),
    });
  return (
    <>
      <Trouble of={[answer]} />
      <Caption1>{say("kind:page.answer")}</Caption1>
      <div>
        {verdict.options.map((each) => (
          <RowButton
            key={each}
            words={say(`kind:verdict.${each}`)}
            item={name}
            pressed={word.answer === each}
            busy={answer.isPending}
            onClick={() => give(word.answer === each ? null : each)}
          />
        ))}
      </div>
    </>
  );
}

/** It waits for me no more once it stood before me. */
function useBeingSeen(word: GotView) {
  const { run } = useSeenKind(word);
  const unseen = word.seenAt === undefined;
  const saySeen = useEffectEvent(() => run(undefined));
  useEffect(() => {
    if (unseen) saySeen();
  }, [unseen]);
}
