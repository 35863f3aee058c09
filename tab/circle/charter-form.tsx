import { Button, Checkbox, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CharterWords } from "../../shared/circle/charter.ts";
import type { CharterView } from "../../shared/contract/charter.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { usualQuorum } from "../../shared/schedule/quorum.ts";
import { useApi } from "../api/api-context.ts";
import { isRefusal } from "../api/trouble.ts";
import { heldIn } from "../ui/held-in.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { charterRefusals } from "./charter-refusals.ts";
import { countedMembers } from "./counted-members.ts";
import { QuorumField } from "./quorum-field.tsx";
import { RhythmField } from "./rhythm-field.tsx";
import { useWriteCharter } from "./use-charter.ts";

interface Props {
  readonly page: CirclePage;
  readonly charter: CharterView;
  readonly onEnd: () => void;
}

/** Starts from the charter as it was when it opened: what someone else changes meanwhile does not write into it. */
export function CharterForm({ page, charter, onEnd }: Props) {
  const say = useSay();
  const styles = useStyles();
  const [words, setWords] = useState<CharterWords>(charter.words);
  const [visited, setVisited] = useState(false);
  const [forget, setForget] = useState(false);
  const { save, write } = useSaving(page, charter, onEnd);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const put = (some: Partial<CharterWords>) => setWords({ ...words, ...some });
  const lacks = visited && words.purpose.trim() === "";
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setVisited(true);
        if (words.purpose.trim() !== "") save(words, forget);
      }}
    >
      <Field
        label={say("charter:field.purpose")}
        required
        {...(lacks && { validationMessage: say("charter:purposeMissing") })}
      >
        <Textarea
          ref={heldIn(first)}
          value={words.purpose}
          rows={2}
          maxLength={200}
          onChange={(_, { value }) => put({ purpose: value.replaceAll("\n", " ") })}
        />
      </Field>
      <RhythmField rhythm={words.rhythm} onChange={(rhythm) => put({ rhythm })} />
      <QuorumField
        quorum={words.quorum ?? usualQuorum}
        people={countedMembers(page).length}
        onChange={(quorum) => put({ quorum })}
      />
      {(["topics", "offLimits", "together"] as const).map((field) => (
        <Field key={field} label={say(`charter:field.${field}`)}>
          <Textarea
            value={words[field]}
            rows={3}
            resize="vertical"
            maxLength={400}
            onChange={(_, { value }) => put({ [field]: value })}
          />
        </Field>
      ))}
      <Checkbox
        checked={forget}
        label={say("charter:forget")}
        onChange={(_, { checked }) => setForget(checked === true)}
      />
      {write.error !== null && <Sorry words={troubleWords(say, write.error, charterRefusals)} />}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={write.isPending}>
          {say("charter:save")}
        </Button>
        <Button onClick={onEnd}>{say("charter:cancel")}</Button>
      </div>
    </form>
  );
}

/** Saves and offers to put back what was there before. Where someone was faster, what was typed stays, and saving again is a choice. */
function useSaving(page: CirclePage, charter: CharterView, onEnd: () => void) {
  const say = useSay();
  const offer = useUndo();
  const { call } = useApi();
  const write = useWriteCharter(page);
  const before = useRef(charter);
  const [edition, setEdition] = useState(charter.edition);
  const save = (words: CharterWords, forget: boolean) =>
    write.run(
      { words, edition, forget },
      {
        done: (saved) => {
          onEnd();
          const undo = () =>
            write.run(
              { words: before.current.words, edition: saved.edition, forget },
              {
                failed: (error) => offer({ words: troubleWords(say, error, charterRefusals) }),
              },
            );
          offer({ words: say("charter:saved"), undo });
        },
        failed: (error) => {
          if (!isRefusal(error, "changed-meanwhile")) return;
          const latest = call.charter.read(page.circle);
          latest.then((now) => setEdition(now.edition)).catch(() => undefined);
        },
      },
    );
  return { save, write };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
