import { Checkbox, Field } from "@fluentui/react-components";
import { useKeepingSay } from "../ui/keeping-say.ts";

/** Whether a circle that is being made is to keep what its people say; proposed by what it is for. */
export function KeepNothingField({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (unkept: boolean) => void;
}) {
  const say = useKeepingSay();
  return (
    <Field hint={say("keeping:proposeHint")}>
      <Checkbox
        checked={checked}
        label={say("keeping:propose")}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    </Field>
  );
}
