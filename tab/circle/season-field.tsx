import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { type SeasonWeeks, seasonLengths } from "../../shared/circle/season-lengths.ts";
import { useSeasonSay } from "../ui/season-say.ts";

/** For how long a circle agrees to meet before it decides anew. */
export function SeasonField({
  weeks,
  onChange,
}: {
  readonly weeks: SeasonWeeks;
  readonly onChange: (weeks: SeasonWeeks) => void;
}) {
  const say = useSeasonSay();
  const styles = useStyles();
  return (
    <Field label={say("season:length")} hint={say("season:lengthHint")}>
      <RadioGroup
        layout="horizontal"
        className={styles.lengths}
        value={`${weeks}`}
        onChange={(_, { value }) => {
          const chosen = seasonLengths.find((each) => `${each}` === value);
          if (chosen) onChange(chosen);
        }}
      >
        {seasonLengths.map((each) => (
          <Radio key={each} value={`${each}`} label={say("season:weeks", { weeks: each })} />
        ))}
      </RadioGroup>
    </Field>
  );
}

const useStyles = makeStyles({ lengths: { flexWrap: "wrap" } });
