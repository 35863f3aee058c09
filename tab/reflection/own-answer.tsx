import {
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useCirclePage } from "../api/circle-page.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { NoNames } from "../ui/no-names.tsx";
import { NothingKept } from "../ui/nothing-kept.tsx";
import { Section } from "../ui/section.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { type SessionAddress, useWriteEntry } from "./queries.ts";
import { questionWords, themeWords } from "./question-words.ts";
import { ShareAnswer } from "./share-answer.tsx";

/** One's own answer: kept by the first tap, shared by a second one of its own. */
export function OwnAnswer({
  address,
  prompt,
  text,
  shared,
}: {
  readonly address: SessionAddress;
  readonly prompt: string;
  /** As it is kept. */
  readonly text: string;
  readonly shared: boolean;
}) {
  const say = useJournalSay();
  const styles = useStyles();
  const unkept = useCirclePage(address).data?.unkept;
  const [written, setWritten] = useState(text);
  const [said, setSaid] = useState<"emptied" | "saved">();
  const write = useWriteEntry(address);
  const save = () =>
    write.mutate(written, {
      onSuccess: () => setSaid(written.trim() === "" ? "emptied" : "saved"),
    });
  return (
    <Section title={say("reflection:tab.forMyself")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Caption1 className={styles.quiet}>{themeWords(say, prompt)}</Caption1>
        <Field
          label={<Body1Strong>{questionWords(say, prompt)}</Body1Strong>}
          hint={say(shared ? "journal:shared.isShared" : "journal:shared.isYours")}
        >
          <Textarea
            rows={5}
            maxLength={2000}
            value={written}
            onChange={(_, { value }) => {
              setWritten(value);
              setSaid(undefined);
            }}
          />
        </Field>
        {shared && <NoNames text={written} />}
        <div className={styles.row}>
          <Button appearance="primary" type="submit" disabledFocusable={write.isPending}>
            {say("reflection:card.save")}
          </Button>
          <span role="status">{said && !shared && say(`reflection:card.${said}`)}</span>
        </div>
        {write.isError && <Sorry words={troubleWords(say, write.error)} />}
      </form>
      {unkept && !shared && <NothingKept what="answers" />}
      {text !== "" && written.trim() === text && (shared || !unkept) && (
        <ShareAnswer entry={{ ...address, text }} shared={shared} />
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
