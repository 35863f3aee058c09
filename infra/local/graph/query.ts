import { badRequest } from "./graph-refusal.ts";

type Fields = Readonly<Record<string, unknown>>;

/** `$select`, for one thing: only what was asked for, and the annotations. @throws GraphRefusal for a name nobody knows */
export function selected(view: object, select: string | undefined, type: string): object {
  if (select === undefined || select === "*") return view;
  const names = select.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(name in view));
  if (unknown !== undefined)
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${type}'.`,
    );
  const kept = Object.entries(view).filter(
    ([name]) => name.startsWith("@") || names.includes(name),
  );
  return Object.fromEntries(kept);
}

const equality = /^([\w/]+) eq '((?:[^']|'')*)'$/i;
const extended =
  /^singleValueExtendedProperties\/any\((\w+): ?\1\/id eq '((?:[^']|'')*)' and \1\/value eq '((?:[^']|'')*)'\)$/i;

/** The filters this world knows: `name eq 'text'`, and one extended property by id and value. */
export type Filter =
  | { readonly by: "property"; readonly name: string; readonly value: string }
  | { readonly by: "extended"; readonly id: string; readonly value: string };

/** @throws GraphRefusal for a filter that this world does not know */
export function filterOf(query: Fields): Filter | undefined {
  const text = query["$filter"];
  if (typeof text !== "string") return undefined;
  const [, name, value = ""] = equality.exec(text) ?? [];
  if (name !== undefined) return { by: "property", name, value: plain(value) };
  const [, , id, marked = ""] = extended.exec(text) ?? [];
  if (id !== undefined) return { by: "extended", id: plain(id), value: plain(marked) };
  throw badRequest(`Invalid filter clause: '${text}' (or one that this world does not know).`);
}

/** A page of a collection: `$top` (10 by default) from `$skip`, with the address of the next one. */
export function page(
  views: readonly object[],
  query: Readonly<Record<string, string>>,
  address: string,
  usually = 10,
): object {
  const top = count(query["$top"], usually);
  const skip = count(query["$skip"], 0);
  const next = new URLSearchParams({ ...query, $skip: String(skip + top) });
  return {
    "@odata.context": `${new URL(address).origin}/v1.0/$metadata`,
    value: views.slice(skip, skip + top),
    ...(views.length > skip + top && { "@odata.nextLink": `${address}?${next}` }),
  };
}

function count(text: string | undefined, usually: number): number {
  const number = Number(text ?? usually);
  if (Number.isInteger(number) && number >= 0 && number <= 1000) return number;
  throw badRequest(`Invalid value '${text}' for a $top or $skip query option.`);
}

function plain(quoted: string): string {
  return quoted.replaceAll("''", "'");
}
