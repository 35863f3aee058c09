import { contract } from "../../../shared/contract/contract.ts";

/** What a person might write: taken by every field that takes free words. */
const sample = "Zwetschge and more";
const link = "https://zwetschge.example/more";

interface Schema {
  readonly _zod?: { readonly def: Definition };
  readonly shape?: Readonly<Record<string, Schema>>;
  safeParse(value: unknown): { readonly success: boolean };
}
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly valueType?: Schema;
}

/** Where a body takes words or links of people's own: paths like `content.steps[].title`. */
function textFields(schema: Schema | undefined, path = ""): readonly string[] {
  const definition = schema?._zod?.def;
  if (!schema || !definition) return [];
  if (definition.type === "string") return takesWords(schema) ? [path] : [];
  const fields = Object.entries(schema.shape ?? {}).flatMap(([name, field]) =>
    textFields(field, path === "" ? name : `${path}.${name}`),
  );
  const { innerType, element, options = [], items = [], valueType } = definition;
  const inside = [innerType, definition.in, ...options, ...items];
  const found = [
    ...fields,
    ...inside.flatMap((each) => textFields(each, path)),
    ...textFields(element, `${path}[]`),
    ...textFields(valueType, `${path}{}`),
  ];
  return [...new Set(found)];
}

function takesWords(schema: Schema): boolean {
  return [sample, link].some((words) => schema.safeParse(words).success);
}

/** Every procedure of the contract that takes words of people's own, with the fields in which it does. */
export function textProcedures(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const walk = (part: object, path: string) => {
    if ("~orpc" in part) {
      const { inputSchema } = part["~orpc"] as { readonly inputSchema?: Schema };
      const fields = textFields(inputSchema).filter((field) => field !== "conversation");
      if (fields.length > 0) found.set(path, fields);
      return;
    }
    for (const [name, inner] of Object.entries(part))
      walk(inner as object, path === "" ? name : `${path}.${name}`);
  };
  walk(contract, "");
  return found;
}

/** The verbs of these unions of card actions that carry words. */
export function textVerbs(unions: readonly Schema[]): readonly string[] {
  const options = unions.flatMap((union) => optionsOf(union));
  const verbs = options.filter((option) => wordsIn(option).length > 0).map(verbOf);
  return [...new Set(verbs)];
}

function optionsOf(schema: Schema): readonly Schema[] {
  const { options, in: inner } = schema._zod?.def ?? {};
  if (options) return options.flatMap(optionsOf);
  return inner && !schema.shape ? optionsOf(inner) : [schema];
}

function wordsIn(option: Schema): readonly string[] {
  return textFields(option).filter((field) => field !== "verb");
}

function verbOf({ shape }: Schema): string {
  const { values } = (shape?.["verb"]?._zod?.def ?? {}) as { readonly values?: readonly string[] };
  return values?.[0] ?? "";
}
