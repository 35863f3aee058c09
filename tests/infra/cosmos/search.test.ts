import { keptContainers } from "../../../infra/local/cosmos/account/containers.ts";
import { keptDatabases } from "../../../infra/local/cosmos/account/databases.ts";
import { containerDefinition } from "../../../infra/local/cosmos/account/definition.ts";
import { candidates } from "../../../infra/local/cosmos/documents/search.ts";
import { firstRanges } from "../../../infra/local/cosmos/partition/physical-range.ts";
import { parseQuery } from "../../../infra/local/cosmos/query/parse-query.ts";
import { openAccountFile } from "../../../infra/local/cosmos/storage/account-file.ts";

const scopes = {
  range: { of: "range", rows: { sql: "epk >= ? AND epk < ?", values: ["", "FF"] } },
  partition: { of: "partition", rows: { sql: "pk = ?", values: ['["p"]'] } },
} as const;

/** How SQLite goes about finding what a query may have to look at. */
function wayOf(scope: keyof typeof scopes, condition: string): string {
  const store = openAccountFile(undefined);
  const prepared: string[] = [];
  const listening = new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        if (name === "prepare") prepared.push(String(given[0]));
        return value.apply(target, given);
      };
    },
  });
  const databases = keptDatabases(listening);
  const includedPaths = [{ path: "/dueAt/?" }, { path: "/kind/?" }];
  const partitionKey = { paths: ["/pk"] };
  const definition = containerDefinition({
    id: "c",
    partitionKey,
    indexingPolicy: { includedPaths },
  });
  const made = { ranges: firstRanges(1), ts: 0 };
  const container = keptContainers(listening).create(databases.create("d", 0), definition, made);
  const query = parseQuery(`SELECT * FROM c WHERE ${condition}`);
  const search = { container, scope: scopes[scope], query, parameters: [], nowSeconds: 0 };
  expect([...candidates(search, 0)]).toEqual([]);
  const sql = prepared.at(-1) ?? "";
  const values = [...sql.matchAll(/\?/g)].map(() => 0);
  const steps = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  store.close();
  return steps.map((step) => step["detail"]).join("; ");
}

describe("looking for documents in the local Cosmos DB", () => {
  it.each(["c.dueAt <= '2027'", "c.kind = 'job' AND c.dueAt < 5", "'2027' > c.dueAt AND c.n = 1"])(
    "goes by the index in a range for %s",
    (condition) =>
      expect(wayOf("range", condition)).toMatch(/USING INDEX documents_1_(dueAt|kind)/),
  );

  it.each(["c.kind = 'job'", "c.id > 'a' AND c.kind = 'job'", "c.dueAt < 5", "c.n = 1"])(
    "goes by the partition, where one is named, for %s",
    (condition) => expect(wayOf("partition", condition)).toMatch(/INDEX \w+ \(pk=\?/),
  );

  it.each(["NOT (c.dueAt < 5)", "c.dueAt < 5 OR c.n = 1", "c.dueAt != 5", "c.dueAt < true"])(
    "looks at everything in a range for %s",
    (condition) =>
      expect(wayOf("range", condition)).toMatch(/^SEARCH documents_1 USING INTEGER PRIMARY KEY/),
  );
});
