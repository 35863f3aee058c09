import { Body1Strong, Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import { useApi } from "../api/api-context.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useKeepLed } from "./queries.ts";
import { rotationRefusals } from "./refusals.ts";

/** How facilitating a session went, for whoever did, and for nobody else. */
export function LedPage({
  address,
  session,
}: {
  readonly address: CircleAddress;
  readonly session: SessionId;
}) {
  const say = useLaterSay();
  const { query } = useApi();
  const input = { ...address, session };
  const mine = useQuery(query.rotation.led.queryOptions({ input }));
  return (
    <PageFrame title={say("rotation:tab.ledTitle")}>
      {mine.isPending && <Skeleton />}
      {mine.isError && (
        <Sorry
          words={troubleWords(say, mine.error, rotationRefusals)}
          onRetry={() => mine.refetch()}
        />
      )}
      {mine.data && <Kept address={input} text={mine.data.text} />}
    </PageFrame>
  );
}

function Kept({
  address,
  text,
}: {
  readonly address: CircleAddress & { readonly session: SessionId };
  readonly text: string;
}) {
  const say = useLaterSay();
  const styles = useStyles();
  const [written, setWritten] = useState(text);
  const [kept, setKept] = useState<string>();
  const keep = useKeepLed(address);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(written, { onSuccess: () => setKept(written.trim()) });
      }}
    >
      <Field
        label={<Body1Strong>{say("rotation:tab.ledLabel")}</Body1Strong>}
        hint={say("rotation:tab.ledNote")}
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
        <Button appearance="primary" type="submit" disabledFocusable={keep.isPending}>
          {say("rotation:tab.ledSave")}
        </Button>
        <span role="status">
          {kept !== undefined &&
            say(kept === "" ? "rotation:tab.ledEmptied" : "rotation:tab.ledSaved")}
        </span>
      </div>
      {keep.isError && <Sorry words={troubleWords(say, keep.error, rotationRefusals)} />}
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
});
