import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { QuickView } from "../../../shared/contract/quick-ask.ts";
import type { Basis } from "../../../shared/shelf/resource.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import {
  type QuickDraft,
  useAnswerQuick,
  useCloseQuick,
  useEditQuick,
  useRemoveAnswer,
  useRemoveQuick,
} from "./queries.ts";

/** What can be done to one quick ask, each with its way back. */
export function useQuickItem({ circle, me }: CirclePage, view: QuickView) {
  const say = useAskingSay();
  const offerUndo = useUndo();
  const edit = useEditQuick(circle);
  const closing = useCloseQuick(circle);
  const remove = useRemoveQuick(circle);
  const answer = useAnswerQuick(circle);
  const unanswer = useRemoveAnswer(circle);
  const { quick, edition, text, link } = view;
  const before = view.answers.find(({ by }) => by === me.person);
  const changes = [edit, closing, remove, answer, unanswer];
  return {
    changes,
    busy: changes.some(({ isPending }) => isPending),
    edit(draft: QuickDraft, done: () => void) {
      edit.run(
        { quick, edition, ...draft },
        {
          done() {
            done();
            const back = { quick, edition: edition + 1, text, ...(link && { link }) };
            offerUndo({ words: say("asking:quick.saved"), undo: () => edit.run(back) });
          },
        },
      );
    },
    close: () =>
      closing.run(
        { quick, closed: true },
        {
          done: () =>
            offerUndo({
              words: say("asking:quick.closedNow"),
              undo: () => closing.run({ quick, closed: false }),
              home: pageTitle(),
            }),
        },
      ),
    takeAway: () =>
      remove.run(
        { quick, there: false },
        {
          done: () =>
            offerUndo({
              words: say("asking:quick.removed"),
              undo: () => remove.run({ quick, there: true }),
              home: pageTitle(),
            }),
        },
      ),
    answer(words: { readonly text: string; readonly basis?: Basis }, done: () => void) {
      answer.run(
        { quick, ...words },
        {
          done() {
            done();
            const undo = before
              ? () =>
                  answer.run({
                    quick,
                    text: before.text,
                    ...(before.basis && { basis: before.basis }),
                  })
              : () => unanswer.run({ quick, person: me.person, there: false });
            offerUndo({ words: say("asking:quick.answered"), undo });
          },
        },
      );
    },
  };
}
