import { holds, same } from "./compare.ts";
import type { Value } from "./query.ts";

type BuiltIn = (...given: readonly Value[]) => Value;

/** How many arguments each function takes; those that are not here are not supported. */
export const arities: Readonly<
  Record<string, { readonly least: number; readonly most: number } | undefined>
> = {
  IS_DEFINED: { least: 1, most: 1 },
  IS_NULL: { least: 1, most: 1 },
  STARTSWITH: { least: 2, most: 3 },
  ENDSWITH: { least: 2, most: 3 },
  CONTAINS: { least: 2, most: 3 },
  ARRAY_CONTAINS: { least: 2, most: 3 },
  LOWER: { least: 1, most: 1 },
  UPPER: { least: 1, most: 1 },
  LENGTH: { least: 1, most: 1 },
};

const functions: Readonly<Record<string, BuiltIn>> = {
  IS_DEFINED: (value) => value !== undefined,
  IS_NULL: (value) => value === null,
  STARTSWITH: ofTwoTexts((text, part) => text.startsWith(part)),
  ENDSWITH: ofTwoTexts((text, part) => text.endsWith(part)),
  CONTAINS: ofTwoTexts((text, part) => text.includes(part)),
  ARRAY_CONTAINS: arrayContains,
  LOWER: ofText((text) => text.toLowerCase()),
  UPPER: ofText((text) => text.toUpperCase()),
  LENGTH: ofText((text) => text.length),
};

export function callBuiltIn(name: string, given: readonly Value[]): Value {
  return functions[name]?.(...given);
}

function ofText(answer: (text: string) => Value): BuiltIn {
  return (text) => (typeof text === "string" ? answer(text) : undefined);
}

/** A third argument, true, makes them blind to case. */
function ofTwoTexts(answer: (text: string, part: string) => boolean): BuiltIn {
  return (text, part, blind = false) => {
    if (typeof text !== "string" || typeof part !== "string") return undefined;
    return blind === true ? answer(text.toLowerCase(), part.toLowerCase()) : answer(text, part);
  };
}

function arrayContains(array: Value, sought: Value, inPart: Value = false): Value {
  if (!Array.isArray(array) || sought === undefined) return undefined;
  return array.some((one) => (inPart === true ? holds(one, sought) : same(one, sought)));
}
