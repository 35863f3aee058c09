import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { NoteView } from "../../../shared/contract/summary.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { Line } from "../../ui/line.tsx";
import { nameOf } from "../../ui/names.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { useUndo } from "../../ui/undo.tsx";
import { NoteForm } from "./note-form.tsx";
import type { useEditNote, useRemoveNote } from "./queries.ts";

/** A note with what may be done: its writer words it anew, anyone takes away what should not stand there. */
export function NoteRow({
  page,
  note,
  edit,
  remove,
}: {
  readonly page: CirclePage;
  readonly note: NoteView;
  readonly edit: ReturnType<typeof useEditNote>;
  readonly remove: ReturnType<typeof useRemoveNote>;
}) {
  const say = useAskingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const [editing, setEditing] = useState(false);
  const { note: id, text, by, edition } = note;
  const save = (words: string) =>
    edit.run(
      { note: id, text: words, edition },
      {
        done() {
          setEditing(false);
          const undo = () => edit.run({ note: id, text, edition: edition + 1 });
          offerUndo({ words: say("asking:notes.saved"), undo });
        },
      },
    );
  const takeAway = () =>
    remove.run(
      { note: id, there: false },
      {
        done: () =>
          offerUndo({
            words: say("asking:notes.removed"),
            undo: () => remove.run({ note: id, there: true }),
            home: pageTitle(),
          }),
      },
    );
  if (editing)
    return (
      <li className={styles.form}>
        <NoteForm
          start={text}
          busy={edit.isPending}
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  return (
    <Line
      action={
        page.me.standing === "joined" && (
          <span className={styles.buttons}>
            {by === page.me.person && (
              <Button
                size="small"
                aria-label={say("asking:notes.editOf", { text })}
                onClick={() => setEditing(true)}
              >
                {say("asking:notes.edit")}
              </Button>
            )}
            <Button
              size="small"
              aria-label={say("asking:notes.removeOf", { text })}
              disabledFocusable={remove.isPending}
              onClick={takeAway}
            >
              {say("asking:notes.remove")}
            </Button>
          </span>
        )
      }
    >
      <Body1>{text}</Body1>
      <Caption1 className={styles.about}>{nameOf(page.members, by)}</Caption1>
    </Line>
  );
}

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "inline-flex", gap: "8px" },
  form: { listStyle: "none" },
});
