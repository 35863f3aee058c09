import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FeedLineView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { useOpenLink } from "../route/open-link.ts";
import { AppMark } from "../shell/app-mark.tsx";
import { useSession } from "../shell/session.ts";
import { showMoment } from "../time/show-time.ts";

/** One line of the feed. Opening it leads to what it is about. */
export function ActivityRow({ line }: { readonly line: FeedLineView }) {
  const { me, now } = useSession();
  const styles = useStyles();
  const openLink = useOpenLink();
  const act = useHostAction();
  const open = () => {
    act.mutate({ method: "POST", path: mine(me.id, "feed", line.id, "seen") });
    openLink(line.link);
  };
  return (
    <li>
      <button type="button" className={styles.row} onClick={open}>
        <AppMark size={32} />
        <span className={styles.words}>
          <span className={mergeClasses(styles.text, !line.seen && styles.fresh)}>
            {`${line.app}: ${line.text}`}
          </span>
          <span className={styles.detail}>{line.topic}</span>
          <span className={styles.detail}>{line.preview}</span>
        </span>
        <time className={mergeClasses(styles.detail, styles.time)} dateTime={line.at}>
          {showMoment(line.at, now, me)}
        </time>
      </button>
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "12px",
    width: "100%",
    padding: "12px 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", flexGrow: 1, minWidth: 0 },
  text: { overflowWrap: "anywhere" },
  fresh: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  time: { whiteSpace: "nowrap" },
});
