import { z } from "zod";
import type { Container } from "../account/container.ts";
import { charges } from "../charges.ts";
import { parseQuery } from "../query/parse-query.ts";
import { needsPlan } from "../query/plan-of.ts";
import type { Query, Value } from "../query/query.ts";
import { type Parameter, runQuery } from "../query/run-query.ts";
import type { Row } from "../storage/document-table.ts";
import { indexedProperties } from "../storage/indexed-path.ts";
import type { Answer } from "../wire/answer.ts";
import { bodyOf, type CosmosRequest } from "../wire/cosmos-request.ts";
import { type Continuation, continuationOf, continuationText, pageSize } from "./continuation.ts";
import { assertServable } from "./cross-partition.ts";
import { narrowed } from "./narrowed.ts";
import { type Scope, scopeOf } from "./scope.ts";

export const querySchema = z.object({
  query: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), value: z.json() }))
    .optional()
    .transform((list) => list ?? []),
});

interface Page {
  /** As JSON. */
  readonly results: readonly string[];
  readonly examined: number;
  readonly next: Continuation | undefined;
}

/** https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-request-limits */
const mostBytes = 4 * 1024 * 1024;

/** A page of what a query finds. @throws BadQuery, CosmosRefusal */
export function queryDocuments(
  container: Container,
  request: CosmosRequest,
  nowSeconds: number,
): Answer {
  const { query: text, parameters } = bodyOf(request, querySchema);
  const query = parseQuery(text);
  const scope = scopeOf(container, request);
  assertServable(container, request, scope, { query, parameters });
  const page = pageOf({ container, scope, query, parameters, nowSeconds }, request);
  return {
    status: 200,
    body: `{"_rid":${JSON.stringify(container.rid)},"Documents":[${page.results.join(",")}],"_count":${page.results.length}}`,
    headers: {
      "x-ms-item-count": String(page.results.length),
      ...(page.next && { "x-ms-continuation": continuationText(page.next) }),
    },
    charge: charges.query(
      scope.of === "everything" ? container.ranges().length : 1,
      page.examined,
      page.results.length,
    ),
  };
}

interface Search {
  readonly container: Container;
  readonly scope: Scope;
  readonly query: Query;
  readonly parameters: readonly Parameter[];
  readonly nowSeconds: number;
}

function pageOf(search: Search, { headers }: CosmosRequest): Page {
  const most = pageSize(headers["x-ms-max-item-count"] as string | undefined);
  const from = continuationOf(headers["x-ms-continuation"] as string | undefined);
  return needsPlan(search.query)
    ? pageOfWhole(search, most, from && "skip" in from ? from.skip : 0)
    : pageAsFound(search, most, from && "after" in from ? from.after : 0);
}

/** What needs every document first: sorted, counted, cut. */
function pageOfWhole(search: Search, most: number, skip: number): Page {
  const documents = [...candidates(search, 0)].map(({ body }) => JSON.parse(body) as Value);
  const found = runQuery(search.query, search.parameters, documents);
  const results: string[] = [];
  let bytes = 0;
  for (const each of found.slice(skip, skip + most)) {
    const text = JSON.stringify(each);
    bytes += text.length;
    if (bytes > mostBytes && results.length > 0) break;
    results.push(text);
  }
  const reached = skip + results.length;
  const next = reached < found.length ? { skip: reached } : undefined;
  return { results, examined: documents.length, next };
}

/** In the order of storage, no further than the page needs: later pages begin behind the last document seen. */
function pageAsFound(search: Search, most: number, after: number): Page {
  const results: string[] = [];
  let [examined, bytes, last] = [0, 0, after];
  for (const row of candidates(search, after)) {
    const [found] = resultOf(search, row);
    if (found !== undefined && (results.length === most || bytes > mostBytes))
      return { results, examined, next: { after: last } };
    examined += 1;
    last = row.seq;
    if (found === undefined) continue;
    results.push(found);
    bytes += found.length;
  }
  return { results, examined, next: undefined };
}

function resultOf({ query, parameters }: Search, { body }: Row): readonly string[] {
  const found = runQuery(query, parameters, [JSON.parse(body) as Value]);
  if (query.selection.is === "everything") return found.map(() => body);
  return found.map((each) => JSON.stringify(each));
}

function* candidates(search: Search, after: number): Iterable<Row> {
  const { container, scope, query, parameters, nowSeconds } = search;
  const { includedPaths } = container.definition().indexingPolicy;
  const indexed = indexedProperties(includedPaths.map(({ path }) => path));
  const index = narrowed(query.where?.of, parameters, indexed);
  const sql = `${scope.rows.sql} AND ${index.sql === "" ? "" : "+"}seq > ?${index.sql}`;
  const values = [...scope.rows.values, after, ...index.values];
  for (const row of container.documents.where({ sql, values }, "seq"))
    if (container.isLive(row, nowSeconds)) yield row;
}
