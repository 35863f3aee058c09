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
      const text = journalFile(
        say("reflection:tab.journal"),
        entries.map((entry) => ({
          day: time.fullDay(entry.at),
          circle: entry.circleName,
          question: questionWords(say, entry.prompt),
          text: entry.text,
        })),
      );
      const name = "journal.md";
      saveFile(name, text);
      return name;
    },
  });
}
