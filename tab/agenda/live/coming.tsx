import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { RunSegment } from "../../../shared/agenda/running.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import { nameOf } from "../../ui/names.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { useComma } from "../../ui/say.ts";
import { afterOf } from "./after-of.ts";
import { titleOf } from "./title-of.ts";

/** What comes: next, who should get the floor, and the parts after this one, fitted into the time that is left. */
export function Coming({
  page,
  running,
}: {
  readonly page: CirclePage;
  readonly running: RunningView;
}) {
  const say = useRunningSay();
  const comma = useComma();
  const styles = useStyles();
  const coming = running.segments.slice(running.segment + 1);
  const after = afterOf(say, page, running);
  return (
    <div className={styles.coming}>
      <Caption1 className={styles.quiet}>
        {after === undefined
          ? say("running:live.lastStep")
          : say("running:live.nextStep", { step: after })}
      </Caption1>
      {running.notHeard.length > 0 && (
        <Caption1 className={styles.quiet}>
          {say("running:live.notHeard", {
            names: running.notHeard.map((one) => nameOf(page.members, one)).join(comma),
          })}
        </Caption1>
      )}
      {coming.length > 0 && <Parts page={page} coming={coming} />}
    </div>
  );
}

function Parts({
  page,
  coming,
}: {
  readonly page: CirclePage;
  readonly coming: readonly RunSegment[];
}) {
  const say = useRunningSay();
  const styles = useStyles();
  return (
    <>
      <Caption1 as="h3" className={styles.title}>
        {say("running:live.plan")}
      </Caption1>
      <ol className={styles.list}>
        {coming.map((segment) => (
          <li key={segment.kind === "ask" ? segment.ask : segment.kind} className={styles.row}>
            <span className={styles.what}>{titleOf(say, page, segment)}</span>
            <span className={styles.minutes}>
              {say("running:live.minutes", { count: sumOf(segment.steps) })}
            </span>
          </li>
        ))}
      </ol>
      {page.agenda.shape && page.me.standing === "joined" && (
        <Link href="#/protocols">{say("running:parts.link")}</Link>
      )}
    </>
  );
}

const useStyles = makeStyles({
  coming: { display: "flex", flexDirection: "column", gap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  title: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  row: {
    display: "flex",
    justifyContent: "space-between",
    gap: "12px",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  minutes: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});
