import type { Container } from "../account/container.ts";
import { charges } from "../charges.ts";
import type { Row } from "../storage/document-table.ts";
import type { Answer } from "../wire/answer.ts";
import type { CosmosRequest } from "../wire/cosmos-request.ts";
import { badRequest } from "../wire/refusal.ts";
import { pageSize } from "./page-size.ts";
import { scopeOf } from "./scope.ts";

/**
 * The documents of a partition or a range that changed after a commit, in the order of their last change. A commit's
 * documents come together, even if the page then has more than was asked for; deleted and expired ones do not come.
 * https://learn.microsoft.com/azure/cosmos-db/nosql/change-feed-pull-model
 *
 * @throws CosmosRefusal 410 for a range that has been split; its children go on with the same continuation
 */
export function changeFeed(
  container: Container,
  request: CosmosRequest,
  nowSeconds: number,
): Answer {
  assertLatestVersions(request);
  const most = pageSize(request);
  const changed: Row[] = [];
  for (const row of changedRows(container, request)) {
    if (changed.length >= most && row.lsn !== changed.at(-1)?.lsn) break;
    if (container.isLive(row, nowSeconds)) changed.push(row);
  }
  const last = changed.at(-1);
  const headers = { etag: `"${last?.lsn ?? container.lsn()}"` };
  if (last === undefined) return { status: 304, headers, charge: charges.changes(0) };
  const documents = changed.map(({ body, lsn }) => `${body.slice(0, -1)},"_lsn":${lsn}}`);
  return {
    status: 200,
    body: `{"_rid":${JSON.stringify(container.rid)},"Documents":[${documents.join(",")}],"_count":${documents.length}}`,
    headers: { ...headers, "x-ms-item-count": String(documents.length) },
    charge: charges.changes(documents.length),
  };
}

function changedRows(container: Container, request: CosmosRequest): Iterable<Row> {
  const scope = scopeOf(container, request);
  if (scope.of === "everything")
    throw badRequest("The change feed needs a partition key or a partition key range.");
  // A partition is found by its key, a range by what has changed.
  const lsn = scope.of === "partition" ? "+lsn" : "lsn";
  return container.documents.where(
    {
      sql: `${scope.rows.sql} AND ${lsn} > ? AND ts >= ?`,
      values: [...scope.rows.values, commitSeen(container, request), startOf(request)],
    },
    "lsn, seq",
  );
}

function assertLatestVersions({ headers }: CosmosRequest): void {
  if (/^incremental feed$/i.test(String(headers["a-im"]))) return;
  throw badRequest("The emulator has only the latest versions in its change feed.");
}

/** The last commit that the reader has seen: none, the one in its continuation, or, from now on, all. */
function commitSeen(container: Container, { headers }: CosmosRequest): number {
  const seen = headers["if-none-match"];
  if (seen === undefined) return 0;
  if (seen === "*") return container.lsn();
  const lsn = /^"(\d+)"$/.exec(seen)?.[1];
  if (lsn === undefined) throw badRequest("The change feed's continuation is invalid.");
  return Number(lsn);
}

/** In seconds since 1970. */
function startOf({ headers }: CosmosRequest): number {
  const since = headers["if-modified-since"];
  if (since === undefined) return 0;
  const ms = Date.parse(since);
  if (Number.isNaN(ms)) throw badRequest("The change feed's start is not a time.");
  return Math.floor(ms / 1000);
}
