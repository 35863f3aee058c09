import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { StandingSlot } from "../../shared/schedule/standing-slot.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { RhythmKey, Say } from "../../shared/words/key.ts";
import { useNow } from "../time/clock-context.ts";
import { timeFor } from "../time/time.ts";
import { useTime } from "../time/time-context.ts";
import { useRhythmSay } from "./rhythm-say.ts";
import { useVoice } from "./say.ts";

/** When a circle meets by its habit, on the wall where it keeps its time; from when on, as long as that is to come. */
export function SlotLine({ slot }: { readonly slot: StandingSlot }) {
  const say = useRhythmSay();
  const { locale } = useVoice();
  const time = useTime();
  const styles = useStyles();
  const today = time.dateOf(useNow(60));
  const words = slotWords(say, locale, slot);
  const placed =
    slot.zone === time.zone
      ? words
      : say("rhythm:slot.in", {
          slot: words,
          zone: timeFor(locale, slot.zone).zoneName(`${slot.anchor}T12:00:00Z` as Instant),
        });
  return (
    <div className={styles.slot}>
      <Body1 as="p" className={styles.words}>
        {slot.anchor > today
          ? say("rhythm:slot.from", { day: time.date(slot.anchor), slot: placed })
          : placed}
      </Body1>
      {slot.times.length > 1 && (
        <Caption1 className={styles.quiet}>{say("rhythm:slot.fair")}</Caption1>
      )}
    </div>
  );
}

/** What the places of a weekday in the month are called. */
export const placeNames = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  last: "last",
} as const;

function slotWords(say: Say<RhythmKey>, locale: string, slot: StandingSlot): string {
  // Wall times are no instants: they are written as one whose clock is UTC's.
  const wall = timeFor(locale, "UTC");
  const [first = "", second] = slot.times.map((time) =>
    wall.clock(`2026-01-01T${time}:00Z` as Instant),
  );
  const time = second ? say("rhythm:clock.inTurns", { first, second }) : first;
  const gaps = { weekday: wall.weekday(slot.anchor), time };
  if (slot.every === "monthly") return say(`rhythm:slot.monthly.${placeNames[slot.place]}`, gaps);
  return say(`rhythm:slot.${slot.every}`, gaps);
}

const useStyles = makeStyles({
  slot: { display: "flex", flexDirection: "column", gap: "4px" },
  words: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
