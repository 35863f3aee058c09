import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.ts";
import type { Client } from "../api/client.ts";
import { useChange } from "../api/use-change.ts";
import { useTime } from "../time/time-context.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { pageTitle } from "../ui/page-title.ts";
import { RowButton } from "../ui/row-button.tsx";
import { Section } from "../ui/section.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";

type Note = Awaited<ReturnType<Client["rotation"]["myLed"]>>["notes"][number];

/** What I kept for myself on facilitating, also in circles that I have left. Nothing where there is none. */
export function LedNotes() {
  const say = useJournalSay();
  const styles = useStyles();
  const { query } = useApi();
  const { data, error, refetch } = useQuery(query.rotation.myLed.queryOptions());
  if (error) return <Sorry words={troubleWords(say, error)} onRetry={() => refetch()} />;
  if (!data || data.notes.length === 0) return undefined;
  return (
    <Section title={say("journal:led.title")}>
      <ul className={styles.list}>
        {data.notes.map((note) => (
          <LedNote key={`${note.circle}|${note.session}`} note={note} />
        ))}
      </ul>
    </Section>
  );
}

function LedNote({ note }: { readonly note: Note }) {
  const say = useJournalSay();
  const time = useTime();
  const styles = useStyles();
  const offerUndo = useUndo();
  const stand = useStandLed(note);
  const day = time.day(note.at);
  const remove = () =>
    stand.run(false, {
      done: () =>
        offerUndo({
          words: say("journal:led.removed"),
          undo: () => stand.run(true),
          home: pageTitle(),
        }),
    });
  return (
    <li className={styles.note}>
      {stand.error && <Sorry words={troubleWords(say, stand.error)} />}
      <Caption1 className={styles.quiet}>{`${day} · ${note.circleName}`}</Caption1>
      <Body1 className={styles.text}>{note.text}</Body1>
      <div>
        <RowButton
          words={say("journal:page.remove")}
          item={say("journal:page.entry", { day })}
          busy={stand.isPending}
          onClick={remove}
        />
      </div>
    </li>
  );
}

function useStandLed({ circle, session }: Note) {
  const { query } = useApi();
  return useChange((call, stands: boolean) => call.rotation.standLed({ circle, session, stands }), {
    anew: query.rotation.myLed.key(),
  });
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
  note: { display: "flex", flexDirection: "column", gap: "4px", listStyle: "none", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
