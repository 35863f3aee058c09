import { Field, makeStyles, Select } from "@fluentui/react-components";
import { currentSegment } from "../../../shared/agenda/current-step.ts";
import { protocolRef } from "../../../shared/agenda/protocol-name.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useSay } from "../../ui/say.ts";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { ProtocolOptions } from "../protocol-options.tsx";
import { protocolTitle } from "../protocol-title.ts";
import { useRunNow, useSwap } from "./queries.ts";
import { liveRefusals } from "./refusals.ts";

/** Works on the ask that is under way in another way, in the time it has left; taken back as long as nobody has gone on. */
export function SwapProtocol({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useRunningSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  const styles = useStyles();
  const swap = useSwap(page, running);
  const runNow = useRunNow(page);
  const segment = currentSegment(running);
  if (segment.kind !== "ask") return undefined;
  const { protocols: own = [] } = page;
  const listed = segment.own === undefined || own.some(({ id }) => id === segment.protocol);
  const trouble = swap.error ?? runNow.error;
  const pick = (value: string) => {
    const protocol = protocolRef.safeParse(value).data;
    if (!protocol) return;
    swap.run(protocol, {
      done({ moved }) {
        if (!moved) return;
        offerUndo({ words: say("running:live.swapped"), undo: () => runNow.run("swap-back") });
      },
    });
  };
  return (
    <>
      {trouble && <Sorry words={troubleWords(sayTrouble, trouble, liveRefusals)} />}
      <Field label={say("running:live.swap")} className={styles.field}>
        <Select
          className={styles.select}
          value={segment.protocol}
          disabled={swap.isPending}
          onChange={(_, { value }) => pick(value)}
        >
          {!listed && (
            <option value={segment.protocol}>
              {protocolTitle(say, segment.protocol, segment.own)}
            </option>
          )}
          <ProtocolOptions own={own} />
        </Select>
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});
