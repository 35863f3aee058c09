import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { nameOf } from "../../ui/names.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useWatchChat } from "./queries.ts";
import { liveRefusals } from "./refusals.ts";

/** Who in the room watches the chat for those who are not; anyone takes it, and gives it back. */
export function ChatWatcher({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const styles = useStyles();
  const watch = useWatchChat(page, running);
  const { watcher } = running;
  const mine = watcher === page.me.person;
  return (
    <div className={styles.row}>
      {watch.error && <Sorry words={troubleWords(sayTrouble, watch.error, liveRefusals)} />}
      {watcher !== undefined && (
        <Caption1 className={styles.who}>
          {mine
            ? say("running:live.youWatch")
            : say("running:live.watches", { name: nameOf(page.members, watcher) })}
        </Caption1>
      )}
      {page.me.standing === "joined" && (
        <Button
          size="small"
          appearance="subtle"
          aria-pressed={mine}
          disabledFocusable={watch.isPending}
          onClick={() => watch.run(!mine)}
        >
          {say(mine ? "running:live.unwatch" : "running:live.watch")}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  who: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
