import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { MarkedView } from "../../../shared/contract/summary.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { useJournalSay } from "../../ui/journal-say.ts";
import { nameOf } from "../../ui/names.ts";
import { NothingKept } from "../../ui/nothing-kept.tsx";
import { OwnTrouble } from "../../ui/own-trouble.tsx";
import { Section } from "../../ui/section.tsx";
import { useUndo } from "../../ui/undo.tsx";
import { NoteForm } from "./note-form.tsx";
import { NoteRow } from "./note-row.tsx";
import { OwnNote } from "./own-note.tsx";
import { useAddNote, useEditNote, useRemoveNote, useSummary } from "./queries.ts";

/** What the circle keeps of a session: notes that members write down for it, and what they have marked for it elsewhere. */
export function Notes({
  page,
  session,
}: {
  readonly page: CirclePage;
  readonly session: SessionId;
}) {
  const say = useAskingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const address = { ...page.circle, session };
  const { data } = useSummary(address);
  const [add, edit, remove] = [useAddNote(address), useEditNote(address), useRemoveNote(address)];
  if (!data || page.me.standing !== "joined") return undefined;
  const runs = page.next?.session === session && page.next.state === "live";
  return (
    <>
      <Section title={say("asking:notes.title")}>
        <Body1 as="p" className={styles.quiet}>
          {say("asking:notes.intro")}
        </Body1>
        <OwnTrouble
          of={[add, edit, remove]}
          sayOwn={say}
          own={refusals}
          known={{ "changed-meanwhile": "app:tab.changedMeanwhile" }}
        />
        {data.notes.length > 0 && (
          <ul className={styles.list}>
            {data.notes.map((note) => (
              <NoteRow key={note.note} page={page} note={note} edit={edit} remove={remove} />
            ))}
          </ul>
        )}
        <Marked page={page} marked={data.marked} />
        {page.unkept ? (
          <NothingKept what="notes" />
        ) : (
          <NoteForm
            submit={say("asking:notes.add")}
            busy={add.isPending}
            onSave={(text, empty) =>
              add.run(text, {
                done(note) {
                  empty();
                  const undo = () => remove.run({ note, there: false });
                  offerUndo({ words: say("asking:notes.added"), undo });
                },
              })
            }
          />
        )}
      </Section>
      {runs && <OwnNote address={address} />}
    </>
  );
}

function Marked({
  page,
  marked,
}: {
  readonly page: CirclePage;
  readonly marked: readonly MarkedView[];
}) {
  const say = useAskingSay();
  const sayMarked = useJournalSay();
  const styles = useStyles();
  if (marked.length === 0) return undefined;
  return (
    <>
      <Caption1 as="h3" className={styles.quiet}>
        {say("asking:notes.elsewhere")}
      </Caption1>
      <ul className={styles.list}>
        {marked.map(({ kind, by, text }) => (
          <li key={`${kind}|${by}|${text}`} className={styles.line}>
            {sayMarked(`journal:marked.${kind}`, { name: nameOf(page.members, by), text })}
          </li>
        ))}
      </ul>
    </>
  );
}

const refusals = {
  "not-found": "asking:notes.gone",
  "too-many": "asking:notes.tooMany",
} as const;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0 },
  line: { listStyle: "none", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});
