import type { Stamps } from "./cosmos-stamps.ts";

/** What the driver knows of a document from the etag that the port gives out: enough to replace it without reading it again. */
export interface Mark {
  /** Cosmos DB's own. */
  readonly etag: string;
  readonly by: Stamps;
  readonly fleeting: boolean;
}

/** The port's etag: Cosmos DB's own, whether the document is fleeting, and its stamps. */
export function etagOf({ etag, by, fleeting }: Mark): string {
  return `${etag} ${fleeting ? "f" : ""} ${by.join(",")}`;
}

/** Undefined for an etag that this driver never gave out. */
export function markOf(etag: string): Mark | undefined {
  const [own = "", fleeting = "", by, ...rest] = etag.split(" ");
  if (!/^"[^"]+"$/.test(own) || by === undefined || rest.length > 0) return undefined;
  return { etag: own, by: by === "" ? [] : by.split(","), fleeting: fleeting === "f" };
}
