import { z } from "zod";
import { badRequest } from "../wire/refusal.ts";

/** Where the next page begins: after a document, or after so many results. */
const schema = z.union([z.strictObject({ after: z.int() }), z.strictObject({ skip: z.int() })]);
export type Continuation = z.output<typeof schema>;

export function continuationText(continuation: Continuation): string {
  return Buffer.from(JSON.stringify(continuation)).toString("base64");
}

/** @throws CosmosRefusal for one that was not made here */
export function continuationOf(text: string | undefined): Continuation | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(text, "base64").toString("utf8")));
  } catch (cause) {
    throw Object.assign(badRequest("Invalid Continuation Token"), { cause });
  }
}

/** https://learn.microsoft.com/rest/api/cosmos-db/querying-cosmosdb-resources-using-the-rest-api#pagination-of-query-results */
const usual = 100;
const most = 1000;

/** How many results a page has; -1 leaves it to the server. */
export function pageSize(header: string | undefined): number {
  const wanted = header === undefined ? usual : Number(header);
  if (wanted === -1) return most;
  if (Number.isInteger(wanted) && wanted > 0) return Math.min(wanted, most);
  throw badRequest("The value of x-ms-max-item-count is invalid.");
}
