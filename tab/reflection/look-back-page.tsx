import {
  Body1,
  Body1Strong,
  Button,
  Field,
  makeStyles,
  Textarea,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import type { Prompt } from "../../shared/reflection/prompt.ts";
import { useApi } from "../api/api-context.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { PulseForm } from "./pulse-form.tsx";
import { useWriteEntry } from "./queries.ts";

/** One question for oneself after a session, and two that are counted without names. */
export function LookBackPage({
  address,
  session,
}: {
  readonly address: CircleAddress;
  readonly session: SessionId;
}) {
  const say = useSay();
  const { query } = useApi();
  const input = { ...address, session };
  const mine = useQuery(query.reflection.mine.queryOptions({ input }));
  return (
    <PageFrame title={say("reflection:card.title")}>
      {mine.isPending && <Skeleton />}
      {mine.isError && (
        <Sorry words={troubleWords(say, mine.error)} onRetry={() => mine.refetch()} />
      )}
      {mine.data && (
        <>
          <Entry address={input} prompt={mine.data.prompt as Prompt} text={mine.data.text} />
          <Section title={say("reflection:card.pulseTitle")}>
            {mine.data.pulse === "open" ? (
              <PulseForm address={input} />
            ) : (
              <Body1>{say("reflection:card.pulseClosed")}</Body1>
            )}
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function Entry({
  address,
  prompt,
  text,
}: {
  readonly address: CircleAddress & { readonly session: SessionId };
  readonly prompt: Prompt;
  readonly text: string;
}) {
  const say = useSay();
  const styles = useStyles();
  const [written, setWritten] = useState(text);
  const [kept, setKept] = useState<string>();
  const write = useWriteEntry(address);
  return (
    <Section title={say("reflection:tab.forMyself")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate(written, { onSuccess: () => setKept(written.trim()) });
        }}
      >
        <Field
          label={<Body1Strong>{say(`reflection:prompt.${prompt}`)}</Body1Strong>}
          hint={say("reflection:tab.onlyYou")}
        >
          <Textarea
            rows={5}
            maxLength={2000}
            value={written}
            onChange={(_, { value }) => {
              setWritten(value);
              setKept(undefined);
            }}
          />
        </Field>
        <div className={styles.row}>
          <Button appearance="primary" type="submit" disabledFocusable={write.isPending}>
            {say("reflection:card.save")}
          </Button>
          <span role="status">
            {kept !== undefined &&
              say(kept === "" ? "reflection:card.emptied" : "reflection:card.saved")}
          </span>
        </div>
        {write.isError && <Sorry words={troubleWords(say, write.error)} />}
      </form>
    </Section>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
});
