import { useMutation, useQueryClient } from "@tanstack/react-query";
import { journalFile } from "../../shared/reflection/journal-file.ts";
import { useApi } from "../api/api-context.ts";
import { useTime } from "../time/time-context.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { questionWords } from "./question-words.ts";
import { saveFile } from "./save-file.ts";

/** Saves all of one's entries, as they are now, as a file on this device; answers its name. */
export function useSaveJournal() {
  const say = useJournalSay();
  const { query } = useApi();
  const queries = useQueryClient();
  const time = useTime();
  return useMutation({
    mutationFn: async () => {
      const { entries } = await queries.fetchQuery(query.reflection.journal.queryOptions());
      const { notes } = await queries.fetchQuery(query.rotation.myLed.queryOptions());
      const all = [
        ...entries.map((entry) => ({ ...entry, question: questionWords(say, entry.prompt) })),
        ...notes.map((note) => ({ ...note, question: say("journal:led.about") })),
      ];
      const text = journalFile(
        say("reflection:tab.journal"),
        all
          .toSorted((a, b) => Number(a.at < b.at) - Number(a.at > b.at))
          .map(({ at, circleName, question, text: words }) => ({
            day: time.fullDay(at),
            circle: circleName,
            question,
            text: words,
          })),
      );
      const name = "journal.md";
      saveFile(name, text);
      return name;
    },
  });
}
