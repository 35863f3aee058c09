import { Body1, Body1Strong, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { useTime } from "../time/time-context.ts";
import { Notice } from "../ui/notice.tsx";
import { useReachSay } from "../ui/reach-say.ts";

/** That what the bot says to the reader alone does not get through, and what to do; or, for who facilitates next, to how many. */
export function Unreached({ me }: Pick<CirclePage, "me">) {
  const say = useReachSay();
  const time = useTime();
  const styles = useStyles();
  const { unreachedSince, othersUnreached } = me;
  return (
    <>
      {unreachedSince && (
        <Notice accent>
          <div className={styles.words}>
            <Body1Strong as="h2" className={styles.title}>
              {say("reach:reached.mine.title")}
            </Body1Strong>
            <Body1>
              {say("reach:reached.mine.text", { when: time.fullDay(unreachedSince as Instant) })}
            </Body1>
            <Body1>{say("reach:reached.mine.what")}</Body1>
          </div>
        </Notice>
      )}
      {othersUnreached && (
        <Notice>{say("reach:reached.others", { count: othersUnreached })}</Notice>
      )}
    </>
  );
}

const useStyles = makeStyles({
  words: { display: "flex", flexDirection: "column", gap: "4px" },
  title: { margin: 0 },
});
