import { Body1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { useSay } from "../ui/say.ts";
import { minutesLeft } from "./stage.ts";

/** How much of a running session is left: a bar that shrinks, striped and neutral once the time is over. */
export function TimeLeft({
  session,
  now,
}: {
  readonly session: SessionView;
  readonly now: number;
}) {
  const say = useSay();
  const styles = useStyles();
  const left = minutesLeft(session, now);
  const share = Math.max(0, Math.min(1, left / session.minutes));
  const words =
    left >= 0
      ? say("schedule:tab.left", { count: left })
      : say("schedule:tab.over", { count: -left });
  return (
    <div className={styles.time}>
      <Body1Strong>{words}</Body1Strong>
      <div aria-hidden="true" className={mergeClasses(styles.track, left < 0 && styles.late)}>
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  time: { display: "flex", flexDirection: "column", gap: "4px" },
  track: {
    height: "8px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  late: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 8px, ${tokens.colorNeutralBackground1} 8px 16px)`,
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    transitionProperty: "width",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
});
