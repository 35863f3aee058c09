/** What lies at a path such as `/body/name`; undefined when there is nothing. */
export function propertyAt(document: unknown, path: string): unknown {
  return path.slice(1).split("/").reduce(property, document);
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
