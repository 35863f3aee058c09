import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { PauseRegular } from "@fluentui/react-icons/svg/pause";
import { PlayRegular } from "@fluentui/react-icons/svg/play";
import { useState } from "react";
import type { RunningMove } from "../../../shared/agenda/move-running.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { afterOf } from "./after-of.ts";
import { useRun, useRunNow } from "./queries.ts";
import { liveRefusals } from "./refusals.ts";
import { SwapProtocol } from "./swap-protocol.tsx";

/** The buttons lie before whoever facilitates; anyone else takes them with a tap. */
export function RunButtons({
  page,
  running,
  facilitator,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
  readonly facilitator: PersonId | undefined;
}) {
  const say = useRunningSay();
  const styles = useStyles();
  const [taken, setTaken] = useState(false);
  if (taken || facilitator === undefined || facilitator === page.me.person) {
    return <Buttons page={page} running={running} />;
  }
  return (
    <Button className={styles.take} onClick={() => setTaken(true)}>
      {say("running:live.take")}
    </Button>
  );
}

function Buttons({ page, running }: { readonly page: CirclePage; readonly running: RunningView }) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  const styles = useStyles();
  const run = useRun(page, running);
  const runNow = useRunNow(page);
  const after = afterOf(say, page, running);
  const trouble = run.error ?? runNow.error;
  const paused = running.pausedAt !== undefined;
  const extend = () =>
    run.run("extend", {
      done({ moved }) {
        if (!moved) return;
        offerUndo({ words: say("running:live.extended"), undo: () => runNow.run("shorten") });
      },
    });
  const button = { disabledFocusable: run.isPending, size: "large" as const };
  const on = (move: RunningMove) => () => run.run(move);
  return (
    <>
      {trouble && <Sorry words={troubleWords(sayTrouble, trouble, liveRefusals)} />}
      <div className={styles.buttons}>
        {after !== undefined && (
          <Button {...button} appearance="primary" className={styles.next} onClick={on("next")}>
            {say("running:live.nextTo", { what: after })}
          </Button>
        )}
        <Button {...button} onClick={extend}>
          {say("running:live.extend")}
        </Button>
        <Button
          {...button}
          icon={paused ? <PlayRegular /> : <PauseRegular />}
          onClick={on(paused ? "resume" : "pause")}
        >
          {say(paused ? "running:live.resume" : "running:live.pause")}
        </Button>
        <Button {...button} icon={<ArrowUndoRegular />} onClick={on("back")}>
          {say("running:live.back")}
        </Button>
        <Button {...button} onClick={on("check")}>
          {say("running:live.check")}
        </Button>
        {running.toSpeak.length > 0 && (
          <Button {...button} appearance="subtle" onClick={on("skip")}>
            {say("running:live.skip")}
          </Button>
        )}
      </div>
      <SwapProtocol page={page} running={running} />
    </>
  );
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  next: { flexBasis: "100%", overflowWrap: "anywhere" },
  take: { alignSelf: "flex-start" },
});
