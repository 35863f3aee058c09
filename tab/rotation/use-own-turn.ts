import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { pageTitle } from "../ui/page-title.ts";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { rotationRefusals } from "./refusals.ts";

/** What whoever facilitates a planned session says about it: that it is fine, or that they cannot come. Each has its way back. */
export function useOwnTurn({ circle }: CirclePage, { session }: SessionView) {
  const say = useLaterSay();
  const { query } = useApi();
  const queries = useQueryClient();
  const offerUndo = useUndo();
  const input = { ...circle, session };
  const said = useQuery(query.rotation.fine.queryOptions({ input }));
  const fine = useCircleChange(circle, async (call, is: boolean) => {
    await call.rotation.sayFine({ ...input, fine: is });
    queries.setQueryData(query.rotation.fine.queryKey({ input }), { fine: is });
  });
  const come = useCircleChange(circle, (call, coming: boolean) =>
    call.schedule.come({ ...input, coming }),
  );
  const failed = (error: unknown) =>
    offerUndo({ words: troubleWords(say, error, rotationRefusals) });
  /** The button that was pressed is gone by then: the way back has the focus, and after it the page's title. */
  const done = (words: string, undo: () => void) => () =>
    offerUndo({ words, undo, home: pageTitle() });
  return {
    isFine: said.data?.fine === true,
    busy: said.isPending || fine.isPending || come.isPending,
    trouble: fine.error ?? come.error,
    sayFine: () =>
      fine.run(true, {
        done: done(say("rotation:tab.doneFine"), () => fine.run(false, { failed })),
      }),
    cannotCome: () =>
      come.run(false, {
        done: done(say("rotation:tab.doneCannot"), () => come.run(true, { failed })),
      }),
  };
}
