import type { CosmosRequest } from "../wire/cosmos-request.ts";
import { badRequest } from "../wire/refusal.ts";

/** https://learn.microsoft.com/rest/api/cosmos-db/querying-cosmosdb-resources-using-the-rest-api#pagination-of-query-results */
const usual = 100;
const most = 1000;

/** How many results a page has at most; -1 leaves it to the server. */
export function pageSize({ headers }: CosmosRequest): number {
  const wanted = Number(headers["x-ms-max-item-count"] ?? usual);
  if (wanted === -1) return most;
  if (Number.isInteger(wanted) && wanted > 0) return Math.min(wanted, most);
  throw badRequest("The value of x-ms-max-item-count is invalid.");
}
