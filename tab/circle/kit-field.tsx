import { Field, makeStyles, Select } from "@fluentui/react-components";
import { type KitName, kitNames } from "../../shared/circle/kit-name.ts";
import { useKitsSay } from "../ui/kits-say.ts";

/** What a circle is for, of what there are words to start from. A purpose that nobody has touched follows the choice. */
export function KitField({
  kit,
  purpose,
  onChange,
}: {
  readonly kit: KitName | undefined;
  readonly purpose: string;
  readonly onChange: (chosen: {
    readonly kit: KitName | undefined;
    readonly purpose: string;
  }) => void;
}) {
  const say = useKitsSay();
  const styles = useStyles();
  const untouched = ["", ...kitNames.map((each) => say(`kits:${each}.purpose`))];
  return (
    <Field label={say("kits:choose")} hint={say("kits:chooseHint")}>
      <Select
        className={styles.kit}
        value={kit ?? ""}
        onChange={(_, { value }) => {
          const chosen = kitNames.find((each) => each === value);
          const follows = untouched.includes(purpose.trim());
          const suggested = chosen ? say(`kits:${chosen}.purpose`) : "";
          onChange({ kit: chosen, purpose: follows ? suggested : purpose });
        }}
      >
        <option value="">{say("kits:none")}</option>
        {kitNames.map((each) => (
          <option key={each} value={each}>
            {say(`kits:${each}.title`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

// A choice is as wide as its longest words, unless it is told that it may be narrower.
const useStyles = makeStyles({ kit: { minWidth: 0, "& select": { minWidth: 0 } } });
