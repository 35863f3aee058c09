import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { millisecondsOf } from "../time/milliseconds.ts";
import { useTime } from "../time/time-context.ts";
import { useAskingSay } from "../ui/asking-say.ts";
import { asksOf } from "../ui/asks-of.ts";
import { Empty } from "../ui/empty.tsx";
import { nameOf } from "../ui/names.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { expectedWords } from "./expected-words.ts";

/** Every ask that waits, when it is likely, and why it stands where it does. */
export function QueuePage({ address }: { readonly address: CircleAddress }) {
  const say = useAskingSay();
  const styles = useStyles();
  return (
    <WithPage address={address}>
      {(page) => {
        const asks = asksOf(page.agenda).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
        return (
          <PageFrame title={say("asking:queue.title")} intro={say("asking:queue.intro")}>
            {asks.length === 0 && <Empty words={say("asking:queue.empty")} />}
            <ol className={styles.list}>
              {asks.map((ask) => (
                <InLine key={ask.ask} page={page} ask={ask} />
              ))}
            </ol>
          </PageFrame>
        );
      }}
    </WithPage>
  );
}

function InLine({ page, ask }: { readonly page: CirclePage; readonly ask: AskView }) {
  const say = useAskingSay();
  const sayFirst = useSay();
  const time = useTime();
  const styles = useStyles();
  const own = ask.by === page.me.person;
  const expected = expectedWords(sayFirst, time, ask);
  return (
    <li className={styles.row}>
      <Body1Strong className={styles.words}>{ask.text}</Body1Strong>
      <Caption1 className={styles.about}>
        <span>{own ? sayFirst("agenda:tab.yours") : nameOf(page.members, ask.by)}</span>
        {expected && <span>{expected}</span>}
        {ask.neededBy && (
          <span>{sayFirst("agenda:tab.by", { date: time.date(ask.neededBy) })}</span>
        )}
      </Caption1>
      {ask.why && <Body1 as="p">{say(`asking:queue.why.${ask.why}`)}</Body1>}
      {isLate(page, ask, time.dateOf) && <Body1 as="p">{say("asking:queue.late")}</Body1>}
    </li>
  );
}

/** Needed before the session comes that could have time for it. */
function isLate(
  { next }: CirclePage,
  { neededBy }: AskView,
  dateOf: (at: number) => string,
): boolean {
  return (
    neededBy !== undefined && next !== undefined && neededBy < dateOf(millisecondsOf(next.startsAt))
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px", margin: 0, paddingLeft: "24px" },
  row: { minWidth: 0, "& > p": { margin: "4px 0 0" } },
  words: { overflowWrap: "anywhere" },
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    color: tokens.colorNeutralForeground2,
  },
});
