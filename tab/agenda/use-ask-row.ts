import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { AskView } from "../../shared/contract/circle-page.ts";
import { isRefusal } from "../api/trouble.ts";
import { pageTitle } from "../ui/page-title.ts";
import { standsBefore, stepBefore } from "../ui/reorder.ts";
import { useSay } from "../ui/say.ts";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { type AskDraft, draftOf } from "./ask-draft.ts";
import { useEditAsk, useEditionOf, useMoveAsk, useRemoveAsk, useRestoreAsk } from "./queries.ts";
import { agendaRefusals } from "./refusals.ts";

interface After {
  readonly onSaved: () => void;
  /** Someone else was faster; saving again over their edition is now a choice. */
  readonly onConflict: (edition: number) => void;
}

/** What can be done to one ask, each with its way back. */
export function useAskRow(address: CircleAddress, asks: readonly AskView[], ask: AskView) {
  const say = useSay();
  const offerUndo = useUndo();
  const edit = useEditAsk(address);
  const move = useMoveAsk(address);
  const remove = useRemoveAsk(address);
  const restore = useRestoreAsk(address);
  const editionOf = useEditionOf(address);
  const ids = asks.map((one) => one.ask);
  const index = ids.indexOf(ask.ask);
  // The row is gone by then: the place of the offer says it.
  const sayWhy = (error: unknown) => offerUndo({ words: troubleWords(say, error, agendaRefusals) });
  return {
    edit,
    busy: move.isPending || remove.isPending,
    trouble: edit.error ?? move.error ?? remove.error,
    save(edition: number, draft: AskDraft, { onSaved, onConflict }: After) {
      const before = draftOf(ask);
      edit.run(
        { ask: ask.ask, edition, draft },
        {
          done() {
            onSaved();
            const undo = () => edit.run({ ask: ask.ask, edition: editionOf(ask), draft: before });
            offerUndo({ words: say("agenda:tab.saved"), undo });
          },
          failed(error) {
            if (isRefusal(error, "changed-meanwhile")) onConflict(editionOf(ask));
          },
        },
      );
    },
    step(direction: "up" | "down") {
      const before = stepBefore(ids, index, direction);
      if (before === undefined) return;
      const back = standsBefore(ids, index);
      move.run(
        { ask: ask.ask, before },
        {
          done: () =>
            offerUndo({
              words: say("agenda:tab.moved"),
              undo: () => move.run({ ask: ask.ask, before: back }),
            }),
        },
      );
    },
    takeOff() {
      const home = pageTitle();
      remove.run(ask.ask, {
        done: () =>
          offerUndo({
            words: say("agenda:tab.removed"),
            undo: () => restore.run(ask.ask, { failed: sayWhy }),
            home,
          }),
      });
    },
  };
}
