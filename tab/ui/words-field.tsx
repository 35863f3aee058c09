import { Field, Textarea } from "@fluentui/react-components";
import { NoNames } from "./no-names.tsx";

/** A field for a few words. */
export function WordsField({
  label,
  hint,
  required = false,
  mistake,
  most = 280,
  autoFocus = false,
  forOthers = false,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** What is wrong with them as they are. */
  readonly mistake?: string | false | undefined;
  /** So many characters. */
  readonly most?: number;
  readonly autoFocus?: boolean;
  /** Others will read them. */
  readonly forOthers?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <>
      <Field
        label={label}
        required={required}
        {...(hint && { hint })}
        {...(mistake && { validationMessage: mistake })}
      >
        <Textarea
          rows={2}
          autoFocus={autoFocus}
          maxLength={most}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {forOthers && <NoNames text={value} />}
    </>
  );
}
