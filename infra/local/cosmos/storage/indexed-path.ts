/**
 * A property that the indexing policy includes by name, such as `/dueAt/?`, has an index here too: what the real one
 * finds quickly is found quickly. `/*` and deeper paths have none: such queries look at every document.
 */
export function indexedProperties(
  includedPaths: readonly string[],
  partitionKeyPath: string,
): readonly string[] {
  return includedPaths.flatMap((path) => {
    const name = /^\/"?([A-Za-z_]\w*)"?\/\?$/.exec(path)?.[1];
    return name === undefined || name === "id" || `/${name}` === partitionKeyPath ? [] : name;
  });
}

/** The property in SQL, written the same in the index and in conditions, or the index would not be used. */
export function propertySql(name: string): string {
  return `json_extract(body, '$."${name}"')`;
}

export function indexOn(table: string, name: string): string {
  const property = propertySql(name);
  return `CREATE INDEX IF NOT EXISTS ${table}_${name} ON ${table} (${property}) WHERE ${property} IS NOT NULL;`;
}
