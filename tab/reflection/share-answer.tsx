import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useJournalSay } from "../ui/journal-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { type SessionAddress, useShareEntry, useTakeBackEntry } from "./queries.ts";
import { reflectionRefusals } from "./refusals.ts";

/** The second tap, and its way back, for words that are kept. */
export function ShareAnswer({
  entry,
  shared,
}: {
  readonly entry: SessionAddress & { readonly text: string };
  readonly shared: boolean;
}) {
  const say = useJournalSay();
  const styles = useStyles();
  const [said, setSaid] = useState<"nowShared" | "nowYours">();
  const share = useShareEntry();
  const takeBack = useTakeBackEntry();
  const busy = share.isPending || takeBack.isPending;
  const trouble = shared ? takeBack.error : share.error;
  const tap = () =>
    shared
      ? takeBack.run(entry, { done: () => setSaid("nowYours") })
      : share.run(entry, { done: () => setSaid("nowShared") });
  return (
    <>
      <div className={styles.row}>
        <Button disabledFocusable={busy} onClick={tap}>
          {say(shared ? "journal:shared.takeBack" : "journal:shared.share")}
        </Button>
        <span role="status">{said && say(`journal:shared.${said}`)}</span>
      </div>
      {trouble && <Sorry words={troubleWords(say, trouble, reflectionRefusals)} />}
    </>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
});
