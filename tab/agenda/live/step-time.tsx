import {
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { currentStep } from "../../../shared/agenda/current-step.ts";
import type { RunningView } from "../../../shared/contract/running.ts";
import type { RunningKey } from "../../../shared/words/key.ts";
import { useNow } from "../../time/clock-context.ts";
import { millisecondsOf } from "../../time/milliseconds.ts";
import { useTime } from "../../time/time-context.ts";
import { useRunningSay } from "../../ui/running-say.ts";
import { asWatch, secondsLeft } from "./seconds-left.ts";

/** The time that the step has left, silent: a bar that shrinks, striped and neutral once the time is over. */
export function StepTime({ running }: { readonly running: RunningView }) {
  const say = useRunningSay();
  const styles = useStyles();
  const left = secondsLeft(running, useNow(1));
  const share = Math.max(0, Math.min(1, left / (currentStep(running).minutes * 60)));
  const late = left < 0;
  return (
    <div className={styles.time}>
      <span role="timer" className={styles.watch}>
        {say(wordsFor(late, running.pausedAt !== undefined), { time: asWatch(left) })}
      </span>
      <div aria-hidden="true" className={mergeClasses(styles.track, late && styles.late)}>
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function wordsFor(late: boolean, paused: boolean): RunningKey {
  if (paused) return late ? "running:live.pausedOver" : "running:live.paused";
  return late ? "running:live.over" : "running:live.left";
}

/** How long the whole session has left. */
export function SessionLeft({ running }: { readonly running: RunningView }) {
  const say = useRunningSay();
  const time = useTime();
  const styles = useStyles();
  const count = minutesLeft(running, useNow(5));
  const until = time.clock(running.endsAt);
  return (
    <Caption1 className={styles.quiet}>
      {count > 0
        ? say("running:live.ends", { count, time: until })
        : say("running:live.ended", { time: until })}
    </Caption1>
  );
}

/** Whole minutes until the session is to be over. */
export function minutesLeft({ endsAt }: RunningView, now: number): number {
  return Math.max(0, Math.ceil((millisecondsOf(endsAt) - now) / 60_000));
}

const useStyles = makeStyles({
  time: { display: "flex", flexDirection: "column", gap: "4px" },
  watch: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums" },
  track: {
    height: "12px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  late: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 8px, ${tokens.colorNeutralBackground1} 8px 16px)`,
  },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground },
  quiet: { color: tokens.colorNeutralForeground2 },
});
