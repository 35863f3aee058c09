import { Body1, Link, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { Section } from "../ui/section.tsx";
import { SlotLine } from "../ui/slot-line.tsx";
import { WeekChoice } from "./week-choice.tsx";

/** The circle's regular time, where it has one or would have one, and a way to another rhythm. */
export function StandingTime({ page }: { readonly page: CirclePage }) {
  const say = useRhythmSay();
  const styles = useStyles();
  const { slot, rhythm } = page;
  return (
    <Section title={say("rhythm:slot.title")}>
      {slot && <SlotLine slot={slot} />}
      {slot?.every === "monthly" && <WeekChoice page={page} week={slot.place} />}
      {!slot && rhythm.every !== "as-needed" && (
        <Body1 as="p" className={styles.words}>
          {say("rhythm:slot.none")}
        </Body1>
      )}
      <Link href="#/rhythms">{say("rhythm:suit.link")}</Link>
    </Section>
  );
}

const useStyles = makeStyles({ words: { margin: 0 } });
