import type { IncomingHttpHeaders } from "node:http";

/** What a request does, as trouble and charges name it. */
export const operations = [
  "read",
  "create",
  "upsert",
  "replace",
  "patch",
  "delete",
  "batch",
  "bulk",
  "query",
  "query-plan",
  "change-feed",
  "ranges",
  "metadata",
] as const;
export type Operation = (typeof operations)[number];

export function operationOf(
  method: string,
  segments: readonly string[],
  headers: IncomingHttpHeaders,
): Operation {
  if (segments[4] === "pkranges") return "ranges";
  if (segments[4] !== "docs") return "metadata";
  if (segments.length === 6) return ofOneDocument[method] ?? "metadata";
  if (method !== "POST") return headers["a-im"] === undefined ? "metadata" : "change-feed";
  return ofManyDocuments(headers);
}

const ofOneDocument: Readonly<Record<string, Operation>> = {
  GET: "read",
  PUT: "replace",
  PATCH: "patch",
  DELETE: "delete",
};

function ofManyDocuments(headers: IncomingHttpHeaders): Operation {
  if (isOn(headers, "x-ms-cosmos-is-query-plan-request")) return "query-plan";
  if (isOn(headers, "x-ms-documentdb-isquery")) return "query";
  if (isOn(headers, "x-ms-cosmos-is-batch-request"))
    return isOn(headers, "x-ms-cosmos-batch-atomic") ? "batch" : "bulk";
  return isOn(headers, "x-ms-documentdb-is-upsert") ? "upsert" : "create";
}

/** Switches come as `true` and as `True`. */
export function isOn(headers: IncomingHttpHeaders, name: string): boolean {
  return String(headers[name]).toLowerCase() === "true";
}
