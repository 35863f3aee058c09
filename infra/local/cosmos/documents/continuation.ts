import { z } from "zod";
import { badRequest } from "../wire/refusal.ts";

/** A sorted value: `[]` is undefined. */
const key = z.union([z.tuple([z.json()]), z.tuple([])]);
const schema = z.union([
  z.strictObject({ after: z.int() }),
  z.strictObject({ skip: z.int() }),
  z.strictObject({ keys: z.array(key), seq: z.int(), taken: z.int() }),
]);

/**
 * Where the next page begins: after a document in the order of storage, after so many results, or after a document in the
 * query's own order, of which so many were taken.
 */
export type Continuation = z.output<typeof schema>;
export type Position = Extract<Continuation, { readonly keys: unknown }>;

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
