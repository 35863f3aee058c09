import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { WallView } from "../../../shared/contract/kind-words.ts";
import { useTime } from "../../time/time-context.ts";
import { copyWords } from "../../ui/copy-words.ts";
import { useKindSay } from "../../ui/kind-say.ts";
import { RowButton } from "../../ui/row-button.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { Said } from "./said.tsx";
import { Trouble } from "./trouble.tsx";
import { useRemoveWord } from "./use-remove-word.ts";
import { WordRow } from "./word-row.tsx";

/** A win, or thanks that were shared. Its owner may take the words along, or take them away. */
export function WallRow({
  of,
  word,
  mine,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly word: WallView;
  readonly mine: boolean;
}) {
  const say = useKindSay();
  const time = useTime();
  const offerUndo = useUndo();
  const remove = useRemoveWord({ ...of, id: word.id }, say("kind:wall.removed"));
  const { name, toName, text, askText, at } = word;
  const title = toName ? say("kind:wall.thanks", { name, to: toName }) : name;
  const copy = () =>
    copyWords(text).then(
      () => offerUndo({ words: say("kind:wall.copied") }),
      () => offerUndo({ words: say("kind:wall.notCopied") }),
    );
  const button = (words: string, onClick: () => void) => (
    <RowButton words={words} item={text} busy={remove.isPending} onClick={onClick} />
  );
  return (
    <WordRow
      title={title}
      about={[time.day(at)]}
      actions={
        mine && (
          <>
            {button(say("kind:wall.copy"), () => void copy())}
            {button(say("kind:page.remove"), remove.run)}
          </>
        )
      }
    >
      <Trouble of={[remove]} />
      <Said content={{ kind: "win", text }} askText={askText} />
    </WordRow>
  );
}
