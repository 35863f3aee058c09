import { Body1, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { Section } from "../ui/section.tsx";
import { SlotLine } from "../ui/slot-line.tsx";
import { WeekChoice } from "./week-choice.tsx";

/** The circle's regular time, and where it is changed; nothing where it meets as needed. */
export function StandingTime({ page }: { readonly page: CirclePage }) {
  const say = useRhythmSay();
  const styles = useStyles();
  if (page.rhythm.every === "as-needed") return undefined;
  return (
    <Section title={say("rhythm:slot.title")}>
      {page.slot ? (
        <>
          <SlotLine slot={page.slot} />
          {page.slot.every === "monthly" && <WeekChoice page={page} week={page.slot.place} />}
        </>
      ) : (
        <Body1 as="p" className={styles.words}>
          {say("rhythm:slot.none")}
        </Body1>
      )}
    </Section>
  );
}

const useStyles = makeStyles({ words: { margin: 0 } });
