import { useState } from "react";
import type { GivenView } from "../../../shared/contract/kind-words.ts";
import { useTime } from "../../time/time-context.ts";
import { useKindSay } from "../../ui/kind-say.ts";
import { RowButton } from "../../ui/row-button.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { GivenForm } from "./given-form.tsx";
import { useRewordKind, useShareThanks } from "./queries.ts";
import { Said } from "./said.tsx";
import { Trouble } from "./trouble.tsx";
import { useRemoveWord } from "./use-remove-word.ts";
import { WordRow } from "./word-row.tsx";

/** What I wrote, what became of it, and what I can still do. */
export function GivenRow({ word, named }: { readonly word: GivenView; readonly named: boolean }) {
  const say = useKindSay();
  const time = useTime();
  const offerUndo = useUndo();
  const [changing, setChanging] = useState(false);
  const reword = useRewordKind(word);
  const share = useShareThanks(word);
  const remove = useRemoveWord(word, say("kind:page.removed"));
  const { content, to, shared, answer } = word;
  const all = [reword, share, remove];
  const title = to ? say("kind:page.to", { name: to.name }) : say("kind:wall.what");
  const button = (words: string, onClick: () => void) => (
    <RowButton
      words={words}
      item={title}
      busy={all.some((one) => one.isPending)}
      onClick={onClick}
    />
  );
  const shareOrNot = () =>
    share.run(shared === undefined, {
      done: () =>
        offerUndo({
          words: say(shared ? "kind:page.privateNow" : "kind:page.sharedNow"),
          undo: () => share.run(shared !== undefined),
        }),
    });
  return (
    <WordRow
      title={title}
      about={[time.day(word.at), ...(named ? [word.circleName] : []), ...useStanding(word)]}
      actions={
        <>
          {content.kind === "thanks" &&
            button(say(shared ? "kind:page.unshare" : "kind:page.share"), shareOrNot)}
          {answer === undefined && button(say("kind:page.change"), () => setChanging(true))}
          {button(say("kind:page.takeBack"), remove.run)}
        </>
      }
    >
      <Trouble of={all} />
      {changing ? (
        <GivenForm
          start={content}
          label={title}
          busy={reword.isPending}
          onCancel={() => setChanging(false)}
          onSave={(next) =>
            reword.run(next, {
              done() {
                setChanging(false);
                const undo = () => reword.run(content);
                offerUndo({ words: say("kind:page.changed"), undo });
              },
            })
          }
        />
      ) : (
        <Said content={content} askText={word.askText} />
      )}
    </WordRow>
  );
}

/** Who can read it, and what its reader said. */
function useStanding({ content, to, arrived, shared, answer }: GivenView): readonly string[] {
  const say = useKindSay();
  if (!arrived) return [say("kind:page.onItsWay")];
  const everyone = content.kind === "win" || shared !== undefined;
  return [
    say(everyone ? "kind:page.isShared" : "kind:page.isPrivate"),
    ...(answer && to ? [say(`kind:theirs.${answer}`, { name: to.name })] : []),
  ];
}
