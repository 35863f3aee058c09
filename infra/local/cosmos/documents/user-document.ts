import { z } from "zod";
import { badRequest } from "../wire/refusal.ts";

const seconds = z.union([z.literal(-1), z.int().min(1).max(2_147_483_647)]);

const schema = z.looseObject({
  // https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits
  id: z
    .string()
    .min(1)
    .max(1023)
    .regex(/^[^/\\?#]*$/, "has one of / \\ ? #"),
  ttl: seconds.optional(),
});

/** A document as it is sent. */
export type UserDocument = z.output<typeof schema>;

/** @throws CosmosRefusal for an id or a time to live that Cosmos DB refuses */
export function userDocument(body: unknown): UserDocument {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw badRequest(`The input content is invalid: ${z.prettifyError(read.error)}`);
}

const system = ["_rid", "_self", "_etag", "_attachments", "_ts", "_lsn"];

/** System properties that came along are not the sender's to write. */
export function withoutSystem(document: UserDocument): object {
  if (!("_etag" in document)) return document;
  return Object.fromEntries(Object.entries(document).filter(([name]) => !system.includes(name)));
}
