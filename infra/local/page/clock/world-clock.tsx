import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import type { ClockView } from "../../teams/clock-view.ts";
import { useSession } from "../shell/session.ts";
import { showClock } from "../time/show-time.ts";
import { ClockMoves } from "./clock-moves.tsx";

/** What time it is in this world, and the ways to move on. */
export function WorldClock({ clock }: { readonly clock: ClockView }) {
  const { now, me } = useSession();
  const styles = useStyles();
  const time = showClock(now, me);
  return (
    <Popover trapFocus>
      <PopoverTrigger>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={clock.moving ? <Spinner size="tiny" /> : <ClockRegular />}
          aria-label={`Clock: ${time}`}
        >
          <span className={styles.time}>{time}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Clock" className={styles.surface}>
        <ClockMoves clock={clock} />
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  time: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  surface: { width: "min(320px, calc(100vw - 24px))", boxSizing: "border-box" },
});
