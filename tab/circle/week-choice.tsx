import { Button, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { PlaceInMonth } from "../../shared/schedule/standing-slot.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";
import { useSay } from "../ui/say.ts";
import { placeNames } from "../ui/slot-line.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useMeetOnWeek } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";

const weeks: readonly PlaceInMonth[] = [1, 2, 3, 4, "last"];

/** In which week of the month a monthly circle meets. What is booked follows, so that it takes a tap more than a choice. */
export function WeekChoice({
  page,
  week,
}: {
  readonly page: CirclePage;
  readonly week: PlaceInMonth;
}) {
  const say = useSay();
  const inRhythm = useRhythmSay();
  const styles = useStyles();
  const offer = useUndo();
  const change = useMeetOnWeek(page.circle);
  const [wished, setWished] = useState<PlaceInMonth>();
  const chosen = wished ?? week;
  const save = () =>
    change.run(chosen, {
      done: () => {
        setWished(undefined);
        offer({ words: inRhythm("rhythm:week.changed"), undo: () => change.run(week) });
      },
    });
  return (
    <div className={styles.week}>
      <Field label={inRhythm("rhythm:week.label")} hint={inRhythm("rhythm:week.hint")}>
        <RadioGroup
          layout="horizontal"
          className={styles.weeks}
          value={`${chosen}`}
          onChange={(_, { value }) => setWished(weeks.find((each) => `${each}` === value))}
        >
          {weeks.map((each) => (
            <Radio
              key={each}
              value={`${each}`}
              label={inRhythm(`rhythm:week.${placeNames[each]}`)}
            />
          ))}
        </RadioGroup>
      </Field>
      {change.error && <Sorry words={troubleWords(say, change.error, circleRefusals)} />}
      {chosen !== week && (
        <div>
          <Button disabledFocusable={change.isPending} onClick={save}>
            {inRhythm("rhythm:week.change")}
          </Button>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  week: { display: "flex", flexDirection: "column", gap: "8px" },
  weeks: { flexWrap: "wrap" },
});
