import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Commitment, Outcome } from "../../shared/commitment/commitment.ts";
import { ownTroubleWords } from "../ui/own-trouble-words.ts";
import { pageTitle } from "../ui/page-title.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";
import { useUndo } from "../ui/undo.tsx";
import {
  type Draft,
  useAnswerPromise,
  useEditPromise,
  useRemovePromise,
  useRestorePromise,
  useSharePromise,
} from "./queries.ts";
import { promiseRefusals } from "./refusals.ts";

/** What can be done to one promise, each with its way back. */
export function usePromiseRow(of: Pick<CircleAddress, "circle">, promise: Commitment) {
  const say = usePromiseSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  const edit = useEditPromise(of);
  const answer = useAnswerPromise(of);
  const share = useSharePromise(of);
  const remove = useRemovePromise(of);
  const restore = useRestorePromise(of);
  const all = [edit, answer, share, remove];
  const { id, shared, text, by, toDo, outcome = null } = promise;
  return {
    all,
    busy: all.some(({ isPending }) => isPending),
    save(draft: Draft, close: () => void) {
      edit.run(
        { id, text: draft.text, by: draft.by },
        {
          done() {
            close();
            const undo = () => edit.run({ id, text, by });
            offerUndo({ words: say("commitment:do.saved"), undo });
          },
        },
      );
    },
    answer(to: Outcome) {
      answer.run(
        { id, outcome: to },
        {
          done: () =>
            offerUndo({
              words: say(`commitment:answered.${to}`),
              undo: () => answer.run({ id, outcome }),
              home: pageTitle(),
            }),
        },
      );
    },
    share() {
      share.run(
        { id, shared: !shared },
        {
          done: () =>
            offerUndo({
              words: say(shared ? "commitment:do.privateNow" : "commitment:do.sharedNow"),
              undo: () => share.run({ id, shared }),
            }),
        },
      );
    },
    remove() {
      // The row is gone by then: the place of the offer says why it could not be brought back.
      const failed = (error: unknown) =>
        offerUndo({ words: ownTroubleWords(sayTrouble, say, error, promiseRefusals) });
      remove.run(id, {
        done: () =>
          offerUndo({
            words: say(toDo ? "commitment:do.removedHere" : "commitment:do.removed"),
            undo: () => restore.run(promise, { failed }),
            home: pageTitle(),
          }),
      });
    },
  };
}
