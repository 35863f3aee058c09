import type { JournalEntry } from "../../shared/contract/reflection.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { pageTitle } from "../ui/page-title.ts";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import {
  useEditEntry,
  useRemoveEntry,
  useRestoreEntry,
  useShareEntry,
  useTakeBackEntry,
} from "./queries.ts";
import { entryRefusals } from "./refusals.ts";

/** What someone can do with an entry of theirs, each with its way back. */
export function useEntry(entry: JournalEntry) {
  const say = useJournalSay();
  const offerUndo = useUndo();
  const edit = useEditEntry();
  const remove = useRemoveEntry();
  const restore = useRestoreEntry();
  const share = useShareEntry();
  const takeBack = useTakeBackEntry();
  // The row is gone by then: the place of the offer says it.
  const sayWhy = (error: unknown) => offerUndo({ words: troubleWords(say, error, entryRefusals) });
  const all = [edit, remove, share, takeBack];
  return {
    busy: all.some(({ isPending }) => isPending),
    trouble: all.map(({ error }) => error).find((error) => error !== null),
    save(text: string, onSaved: () => void) {
      const undo = () => edit.run({ ...entry, text: entry.text }, { failed: sayWhy });
      const words = say(entry.shared ? "journal:page.changedBack" : "journal:page.changedWords");
      edit.run(
        { ...entry, text },
        {
          done() {
            onSaved();
            offerUndo({ words, undo });
          },
        },
      );
    },
    takeAway() {
      const home = pageTitle();
      const undo = () => restore.run(entry, { failed: sayWhy });
      remove.run(entry, {
        done: () => offerUndo({ words: say("journal:page.removed"), undo, home }),
      });
    },
    share() {
      const undo = () => takeBack.run(entry, { failed: sayWhy });
      share.run(entry, { done: () => offerUndo({ words: say("journal:shared.nowShared"), undo }) });
    },
    takeBack() {
      const undo = () => share.run(entry, { failed: sayWhy });
      takeBack.run(entry, {
        done: () => offerUndo({ words: say("journal:shared.nowYours"), undo }),
      });
    },
  };
}
