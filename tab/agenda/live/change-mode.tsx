import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { type AskMode, askMode } from "../../../shared/agenda/ask.ts";
import { currentSegment } from "../../../shared/agenda/current-step.ts";
import type { AskView, CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { draftOf } from "../ask-draft.ts";
import { useEditAsk, useEditionOf } from "../queries.ts";
import { agendaRefusals } from "../refusals.ts";
import { askOf } from "./title-of.ts";

/** What is wanted may turn out otherwise while it is talked about: any member says so, and everyone sees it in large. */
export function ChangeMode({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useAskingSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const ask = askOf(page, currentSegment(running));
  if (!ask) return undefined;
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={styles.open}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say("asking:mode.change")}
      </Button>
      {open && <ModeOf key={ask.ask} page={page} ask={ask} />}
    </>
  );
}

function ModeOf({ page, ask }: { readonly page: CirclePage; readonly ask: AskView }) {
  const say = useSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const edit = useEditAsk(page.circle);
  const editionOf = useEditionOf(page.circle);
  const put = (mode: AskMode, edition: number, done?: () => void) =>
    edit.run({ ask: ask.ask, edition, draft: { ...draftOf(ask), mode } }, done ? { done } : {});
  const pick = (mode: AskMode) =>
    put(mode, ask.edition, () =>
      offerUndo({
        words: say("agenda:tab.saved"),
        undo: () => put(ask.mode, editionOf(ask)),
      }),
    );
  return (
    <>
      {edit.error && <Sorry words={troubleWords(say, edit.error, agendaRefusals)} />}
      <Field label={say("agenda:tab.mode")} className={styles.field}>
        <Select
          value={ask.mode}
          disabled={edit.isPending}
          onChange={(_, { value }) => {
            const mode = askMode.safeParse(value).data;
            if (mode) pick(mode);
          }}
        >
          {askMode.options.map((mode) => (
            <option key={mode} value={mode}>
              {say(`agenda:mode.${mode}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  open: { alignSelf: "flex-start" },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});
