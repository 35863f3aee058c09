import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { type Rhythm, rhythmPresets } from "../../shared/schedule/rhythm.ts";
import { useLaterSay } from "../ui/later-say.ts";

/** How often a circle meets, and thereby for how long. */
export function RhythmField({
  rhythm,
  onChange,
}: {
  readonly rhythm: Rhythm;
  readonly onChange: (rhythm: Rhythm) => void;
}) {
  const say = useLaterSay();
  return (
    <Field label={say("making:rhythm")}>
      <RadioGroup
        value={rhythm.every}
        onChange={(_, { value }) => {
          const chosen = rhythmPresets.find(({ every }) => every === value);
          if (chosen) onChange(chosen);
        }}
      >
        {rhythmPresets.map(({ every, minutes }) => (
          <Radio key={every} value={every} label={say(`circle:rhythm.${every}`, { minutes })} />
        ))}
      </RadioGroup>
    </Field>
  );
}
