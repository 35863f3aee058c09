import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useApi } from "../../api/api-context.ts";
import { useAskingSay } from "../../ui/asking-say.ts";
import { heldIn } from "../../ui/held-in.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { type SessionAddress, useWriteEntry } from "../queries.ts";

/** A few words to oneself while the session runs: the beginning of what one writes when one looks back on it. */
export function OwnNote({ address }: { readonly address: SessionAddress }) {
  const say = useAskingSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { query } = useApi();
  const mine = useQuery(query.reflection.mine.queryOptions({ input: address, enabled: open }));
  if (!open)
    return (
      <Button className={styles.open} onClick={() => setOpen(true)}>
        {say("asking:notes.own")}
      </Button>
    );
  return mine.data ? <Words address={address} start={mine.data.text} /> : <Reading {...mine} />;
}

function Reading({ error, refetch }: { readonly error: unknown; readonly refetch: () => unknown }) {
  const say = useSay();
  if (!error) return <span role="status">{say("app:loading")}</span>;
  return <Sorry words={troubleWords(say, error)} onRetry={() => refetch()} />;
}

function Words({ address, start }: { readonly address: SessionAddress; readonly start: string }) {
  const say = useAskingSay();
  const sayAlways = useSay();
  const styles = useStyles();
  const [text, setText] = useState(start);
  const [said, setSaid] = useState<"emptied" | "saved">();
  const write = useWriteEntry(address);
  const field = useRef<HTMLTextAreaElement>(null);
  // The button that opened it is gone.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(text, { onSuccess: () => setSaid(text.trim() === "" ? "emptied" : "saved") });
      }}
    >
      <Field label={say("asking:notes.own")} hint={say("asking:notes.ownHint")}>
        <Textarea
          rows={2}
          ref={heldIn(field)}
          maxLength={Math.max(280, start.length)}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            setSaid(undefined);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={write.isPending}>
          {sayAlways("reflection:card.save")}
        </Button>
        <span role="status">{said && sayAlways(`reflection:card.${said}`)}</span>
      </div>
      {write.isError && <Sorry words={troubleWords(sayAlways, write.error)} />}
    </form>
  );
}

const useStyles = makeStyles({
  open: { alignSelf: "flex-start" },
  form: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
});
