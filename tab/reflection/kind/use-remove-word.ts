import { useKindSay } from "../../ui/kind-say.ts";
import { ownTroubleWords } from "../../ui/own-trouble-words.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { useSay } from "../../ui/say.ts";
import { useUndo } from "../../ui/undo.tsx";
import { type OfWord, useRemoveKind, useRestoreKind } from "./queries.ts";
import { kindRefusals } from "./refusals.ts";

/** Removes something that was said, with a way back; `words` say what became of it. */
export function useRemoveWord({ circle, id }: OfWord, words: string) {
  const say = useSay();
  const sayOwn = useKindSay();
  const offerUndo = useUndo();
  const remove = useRemoveKind(circle);
  const restore = useRestoreKind(circle);
  // The row is gone by then: the place of the offer says why it could not be brought back.
  const failed = (error: unknown) =>
    offerUndo({ words: ownTroubleWords(say, sayOwn, error, kindRefusals) });
  return {
    ...remove,
    run: () =>
      remove.run(id, {
        done: () =>
          offerUndo({
            words,
            undo: () => restore.run(id, { failed }),
            home: pageTitle(),
          }),
      }),
  };
}
