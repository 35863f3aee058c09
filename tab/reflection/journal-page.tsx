import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { JournalEntry } from "../../shared/contract/reflection.ts";
import type { Prompt } from "../../shared/reflection/prompt.ts";
import { useApi } from "../api/api-context.ts";
import { useTime } from "../time/time-context.ts";
import { Empty } from "../ui/empty.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";

/** What someone wrote for themselves, newest first. */
export function JournalPage() {
  const say = useSay();
  const { query } = useApi();
  const journal = useQuery(query.reflection.journal.queryOptions());
  return (
    <PageFrame
      title={say("reflection:tab.journal")}
      intro={say("reflection:tab.onlyYou")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {journal.isPending && <Skeleton />}
      {journal.isError && (
        <Sorry words={troubleWords(say, journal.error)} onRetry={() => journal.refetch()} />
      )}
      {journal.data?.entries.length === 0 && <Empty words={say("reflection:tab.noEntries")} />}
      {journal.data && <Entries entries={journal.data.entries} />}
    </PageFrame>
  );
}

function Entries({ entries }: { readonly entries: readonly JournalEntry[] }) {
  const say = useSay();
  const time = useTime();
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {entries.map(({ session, circleName, prompt, text, at }) => (
        <li key={session} className={styles.entry}>
          <Caption1 className={styles.quiet}>{`${time.day(at)} · ${circleName}`}</Caption1>
          <Body1Strong>{say(`reflection:prompt.${prompt as Prompt}`)}</Body1Strong>
          <Body1 className={styles.text}>{text}</Body1>
        </li>
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px 0",
    listStyle: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
