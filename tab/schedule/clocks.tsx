import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ClocksView } from "../../shared/contract/clocks.ts";
import type { RhythmKey, Say } from "../../shared/words/key.ts";
import { type Time, timeFor } from "../time/time.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { useVoice } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";

/** Clocks change where the reader is and not in the circle, or the other way round: at which hour they meet then. */
export function Clocks({ clocks }: { readonly clocks: ClocksView }) {
  const say = useRhythmSay();
  const { locale } = useVoice();
  const styles = useStyles();
  const time = timeFor(locale, clocks.zone);
  return (
    <Section title={say("rhythm:clock.title")}>
      <ul className={styles.spans}>
        {clocks.spans.map((span) => (
          <li key={span.from}>
            <Body1>{spanWords(say, time, span)}</Body1>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{whenWords(say, time, clocks)}</Caption1>
    </Section>
  );
}

function whenWords(say: Say<RhythmKey>, time: Time, { mine, circles }: ClocksView): string {
  const days = { mine: mine ? time.day(mine) : "", circles: circles ? time.day(circles) : "" };
  if (!mine) return say("rhythm:clock.circles", days);
  if (!circles) return say("rhythm:clock.mine", days);
  return say(mine === circles ? "rhythm:clock.sameDay" : "rhythm:clock.both", days);
}

function spanWords(
  say: Say<RhythmKey>,
  { day, clock }: Time,
  { from, until, times }: ClocksView["spans"][number],
): string {
  const [first = clock(from), second] = times.map(clock);
  const at = second ? say("rhythm:clock.inTurns", { first, second }) : first;
  if (until === undefined) return say("rhythm:clock.stays", { from: day(from), time: at });
  if (until === from) return say("rhythm:clock.once", { from: day(from), time: at });
  return say("rhythm:clock.while", { from: day(from), until: day(until), time: at });
}

const useStyles = makeStyles({
  spans: { margin: 0, paddingInlineStart: "20px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
