import { z } from "zod";
import type { Container } from "../account/container.ts";
import { charges } from "../charges.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { Answer } from "../wire/answer.ts";
import { bodyOf, type CosmosRequest } from "../wire/cosmos-request.ts";
import { continuationOf, continuationText } from "./continuation.ts";
import { assertServable } from "./cross-partition.ts";
import { pageSize } from "./page-size.ts";
import { resultPage } from "./result-page.ts";
import { scopeOf } from "./scope.ts";

export const querySchema = z.object({
  query: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), value: z.json() }))
    .optional()
    .transform((list) => list ?? []),
});

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
  const start = continuationOf(request.headers["x-ms-continuation"] as string | undefined);
  const search = { container, scope, query, parameters, nowSeconds };
  const { results, examined, next } = resultPage(search, pageSize(request), start);
  const rid = JSON.stringify(container.rid);
  return {
    status: 200,
    body: `{"_rid":${rid},"Documents":[${results.join(",")}],"_count":${results.length}}`,
    headers: {
      "x-ms-item-count": String(results.length),
      ...(next && { "x-ms-continuation": continuationText(next) }),
    },
    charge: charges.query(
      scope.of === "everything" ? container.ranges().length : 1,
      examined,
      results.length,
    ),
  };
}
