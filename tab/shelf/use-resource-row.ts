import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ResourceView } from "../../shared/contract/circle-page.ts";
import { isRefusal } from "../api/trouble.ts";
import { pageTitle } from "../ui/page-title.ts";
import { standsBefore, stepBefore } from "../ui/reorder.ts";
import { useSay } from "../ui/say.ts";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import {
  useEditionOf,
  useEditResource,
  useMoveResource,
  useRemoveResource,
  useRestoreResource,
} from "./queries.ts";
import { shelfRefusals } from "./refusals.ts";
import { draftOf, type ResourceDraft } from "./resource-draft.ts";

interface After {
  readonly onSaved: () => void;
  /** Someone else was faster; saving again over their edition is now a choice. */
  readonly onConflict: (edition: number) => void;
}

/** What can be done to one thing on the shelf, each with its way back. */
export function useResourceRow(
  address: CircleAddress,
  shelf: readonly ResourceView[],
  resource: ResourceView,
) {
  const say = useSay();
  const offerUndo = useUndo();
  const edit = useEditResource(address);
  const move = useMoveResource(address);
  const remove = useRemoveResource(address);
  const restore = useRestoreResource(address);
  const editionOf = useEditionOf(address);
  const ids = shelf.map((one) => one.resource);
  const index = ids.indexOf(resource.resource);
  // The row is gone by then: the place of the offer says it.
  const sayWhy = (error: unknown) => offerUndo({ words: troubleWords(say, error, shelfRefusals) });
  return {
    edit,
    busy: move.isPending || remove.isPending,
    trouble: edit.error ?? move.error ?? remove.error,
    save(edition: number, draft: ResourceDraft, { onSaved, onConflict }: After) {
      const before = draftOf(resource);
      edit.run(
        { resource: resource.resource, edition, draft },
        {
          done() {
            onSaved();
            const undo = () =>
              edit.run({
                resource: resource.resource,
                edition: editionOf(resource),
                draft: before,
              });
            offerUndo({ words: say("shelf:tab.saved"), undo });
          },
          failed(error) {
            if (isRefusal(error, "changed-meanwhile")) onConflict(editionOf(resource));
          },
        },
      );
    },
    step(direction: "up" | "down") {
      const before = stepBefore(ids, index, direction);
      if (before === undefined) return;
      const back = standsBefore(ids, index);
      move.run(
        { resource: resource.resource, before },
        {
          done: () =>
            offerUndo({
              words: say("shelf:tab.moved"),
              undo: () => move.run({ resource: resource.resource, before: back }),
            }),
        },
      );
    },
    takeOff() {
      const home = pageTitle();
      remove.run(resource.resource, {
        done: () =>
          offerUndo({
            words: say("shelf:tab.removed"),
            undo: () => restore.run(resource.resource, { failed: sayWhy }),
            home,
          }),
      });
    },
  };
}
