import { badRequest } from "../wire/refusal.ts";

/** Something with properties or elements, and the name of one. */
interface Place {
  readonly within: Record<string, unknown> | unknown[];
  readonly name: string;
}

export function changeAt(
  document: unknown,
  path: string,
  op: "add" | "set" | "replace" | "incr",
  value: unknown,
): void {
  const place = placeAt(document, path);
  const now = valueAt(place);
  if (op === "replace" && now === undefined) throw noSuchPath(path);
  if (op === "incr") put(place, sum(path, now, value));
  else if (op === "add" && Array.isArray(place.within)) inserted(place.within, place.name, value);
  else put(place, value);
}

export function takenOut(document: unknown, path: string): unknown {
  const place = placeAt(document, path);
  const value = valueAt(place);
  if (value === undefined) throw noSuchPath(path);
  if (Array.isArray(place.within)) place.within.splice(Number(place.name), 1);
  else delete place.within[place.name];
  return value;
}

export function moved(document: unknown, from: string, path: string): void {
  if (path.startsWith(`${from}/`)) throw badRequest(`${from} cannot be moved into itself.`);
  changeAt(document, path, "add", takenOut(document, from));
}

function placeAt(document: unknown, path: string): Place {
  const names = path
    .slice(1)
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = names.pop() ?? "";
  let within = document;
  for (const step of names) within = isPlace(within) ? valueAt({ within, name: step }) : undefined;
  if (!isPlace(within)) throw noSuchPath(path);
  return { within, name };
}

function isPlace(value: unknown): value is Place["within"] {
  return typeof value === "object" && value !== null;
}

function valueAt({ within, name }: Place): unknown {
  if (Array.isArray(within)) return /^\d+$/.test(name) ? within[Number(name)] : undefined;
  return Object.hasOwn(within, name) ? within[name] : undefined;
}

function put({ within, name }: Place, value: unknown): void {
  if (!Array.isArray(within))
    Object.defineProperty(within, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  else if (name === "-") within.push(value);
  else within[index(name, within.length)] = value;
}

function inserted(list: unknown[], name: string, value: unknown): void {
  list.splice(name === "-" ? list.length : index(name, list.length), 0, value);
}

function index(name: string, most: number): number {
  if (/^\d+$/.test(name) && Number(name) <= most) return Number(name);
  throw badRequest(`${name} is not a place in the array.`);
}

function sum(path: string, now: unknown, by: unknown): number {
  if (now !== undefined && typeof now !== "number") throw badRequest(`${path} is not a number.`);
  return (now ?? 0) + Number(by);
}

function noSuchPath(path: string) {
  return badRequest(`There is nothing at ${path}.`);
}
