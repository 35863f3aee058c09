import type { IChoiceSetInput, ITextInput } from "@microsoft/teams.cards";

interface Field {
  /** The name under which it arrives among the action's data. */
  readonly id: string;
  readonly label: string;
  /** Said when it is left empty although it is needed, or does not fit. */
  readonly errorMessage: string;
  readonly value?: string;
  readonly required?: boolean;
}

/** A line to fill in, or several. */
export function textInput(
  field: Field & { readonly most: number; readonly lines?: boolean; readonly hint?: string },
): ITextInput {
  const { most, lines = false, hint, ...common } = field;
  return {
    type: "Input.Text",
    ...shared(common),
    maxLength: most,
    isMultiline: lines,
    ...(hint === undefined ? {} : { placeholder: hint }),
  };
}

/** One of a few. */
export function choiceInput(
  field: Field & {
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    readonly compact?: boolean;
  },
): IChoiceSetInput {
  const { choices, compact = false, ...common } = field;
  return {
    type: "Input.ChoiceSet",
    ...shared(common),
    choices: choices.map((choice) => ({ ...choice })),
    style: compact ? "compact" : "expanded",
    wrap: true,
  };
}

function shared({ id, label, errorMessage, value, required = false }: Field) {
  return {
    id,
    label,
    errorMessage,
    isRequired: required,
    ...(value === undefined ? {} : { value }),
  };
}
