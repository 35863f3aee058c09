import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const bot = resolve(__dirname, "../../bot");

/** The only files that may reach into the container, and by which of its ways. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "storage/cosmos-partitions.ts": ["items.batch", "item("],
  "storage/cosmos-query.ts": ["items.query"],
  "storage/cosmos-feed-range.ts": ["items.getChangeFeedIterator"],
};

/** Each way in which a text reaches for a container's documents; scripts and bulk work would pass by the partitions as well. */
function reaches(text: string): readonly string[] {
  const ways = [
    /\b(items)\s*\??\.\s*(query|batch|bulk|create|upsert|readAll|readChangeFeed|changeFeed|getChangeFeedIterator|executeBulkOperations)\b/g,
    /\b[cC]ontainer(?:\([^)]*\))?\s*\??\.\s*(item\()/g,
    /\b[cC]ontainer(?:\([^)]*\))?\s*\??\.\s*(scripts|deleteAllItemsForPartitionKey|semanticRerank)\b/g,
    /\b(items?|scripts)\b[^;{}]*\}\s*=\s*[\w.]*[cC]ontainer\b/g,
    /\b[cC]ontainer(?:\([^)]*\))?\s*\??\.\s*(items)\b(?!\s*\??\.)/g,
    /\b[cC]ontainer(?:\([^)]*\))?\s*\??\.?\s*(\[)/g,
  ];
  return ways.flatMap((way) =>
    [...text.matchAll(way)].map(([, ...parts]) => parts.filter(Boolean).join(".")),
  );
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"));
}

describe("the container of Cosmos DB", () => {
  it("is reached through its doors alone", () => {
    const found = sources(bot).flatMap((path) => {
      const known = doors[path] ?? [];
      const text = readFileSync(join(bot, path), "utf8");
      return reaches(text)
        .filter((way) => !known.includes(way))
        .map((way) => `${path}: ${way}`);
    });
    expect(found).toEqual([]);
  });

  it("is reached through every door that is named here", () => {
    for (const [path, ways] of Object.entries(doors))
      expect(new Set(reaches(readFileSync(join(bot, path), "utf8")))).toEqual(new Set(ways));
  });

  it.each([
    'container.items.query("SELECT * FROM c").fetchAll()',
    "container\n  .items\n  .readAll()",
    "around.container?.items?.query(text)",
    'client.database("a").container("b").items.create(x)',
    'client.database("a").container("b").item("c", "d").read()',
    "const { items } = container; items.upsert(x)",
    "const { items: all } = around.container",
    "const all = container.items;",
    'container["items"]',
    "container.scripts.storedProcedure(id)",
    "container.deleteAllItemsForPartitionKey(pk)",
  ])("would not hide %j", (planted) => {
    expect(reaches(planted)).not.toEqual([]);
  });
});
