import { Body1, Button, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { JournalEntry } from "../../shared/contract/reflection.ts";
import { answersSearch } from "../../shared/reflection/search-entries.ts";
import { useApi } from "../api/api-context.ts";
import { Empty } from "../ui/empty.tsx";
import { useJournalSay } from "../ui/journal-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { JournalRow } from "./journal-row.tsx";
import { LedNotes } from "./led-notes.tsx";
import { questionWords, themeWords } from "./question-words.ts";
import { useSaveJournal } from "./use-save-journal.ts";

/** What someone wrote for themselves in all their circles, newest first. */
export function JournalPage() {
  const say = useJournalSay();
  const { query } = useApi();
  const journal = useQuery(query.reflection.journal.queryOptions());
  return (
    <PageFrame
      title={say("reflection:tab.journal")}
      intro={say("journal:shared.isYours")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {journal.isPending && <Skeleton />}
      {journal.isError && (
        <Sorry words={troubleWords(say, journal.error)} onRetry={() => journal.refetch()} />
      )}
      {journal.data?.entries.length === 0 && <Empty words={say("reflection:tab.noEntries")} />}
      {journal.data && journal.data.entries.length > 0 && (
        <Entries entries={journal.data.entries} />
      )}
      <LedNotes />
      <Link href="#/my-skills">{say("journal:skills.open")}</Link>
    </PageFrame>
  );
}

/** Searched here on the device: what someone looks for goes nowhere. */
function Entries({ entries }: { readonly entries: readonly JournalEntry[] }) {
  const say = useJournalSay();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = entries.filter(({ text, circleName, prompt }) =>
    answersSearch([text, circleName, questionWords(say, prompt), themeWords(say, prompt)], search),
  );
  const searching = search.trim() !== "";
  return (
    <>
      <div className={styles.tools}>
        <Field label={say("journal:page.search")} className={styles.field}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <SaveJournal />
      </div>
      <div role="status">
        {searching && found.length > 0 && say("journal:page.found", { count: found.length })}
        {searching && found.length === 0 && say("journal:page.nothingFound")}
      </div>
      {searching && found.length === 0 && (
        <div>
          <Button onClick={() => setSearch("")}>{say("journal:page.clear")}</Button>
        </div>
      )}
      <ol className={styles.list}>
        {found.map((entry) => (
          <JournalRow key={`${entry.circle}|${entry.session}`} entry={entry} />
        ))}
      </ol>
    </>
  );
}

function SaveJournal() {
  const say = useJournalSay();
  const save = useSaveJournal();
  return (
    <>
      <Button disabledFocusable={save.isPending} onClick={() => save.mutate()}>
        {say("journal:page.save")}
      </Button>
      {save.isSuccess && (
        <Body1 role="status">{say("journal:page.saved", { name: save.data })}</Body1>
      )}
      {save.isError && <Sorry words={troubleWords(say, save.error)} />}
    </>
  );
}

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "12px" },
  field: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0 },
});
