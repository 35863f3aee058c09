import { badRequest } from "../wire/refusal.ts";
import type { DocumentWrite } from "./document-write.ts";
import {
  type Conditions,
  createDocument,
  deleteDocument,
  type Outcome,
  patchDocument,
  readDocument,
  replaceDocument,
  upsertDocument,
} from "./one-document.ts";
import { patchOf } from "./patch.ts";
import { userDocument } from "./user-document.ts";

/** An operation on one document, as a request of its own or as part of a batch names it. */
export interface Ask extends Conditions {
  readonly operation: "create" | "upsert" | "replace" | "patch" | "delete" | "read";
  /** The document's; for create and upsert the body has it. */
  readonly id?: string | undefined;
  readonly body?: unknown;
}

/** @throws CosmosRefusal as the operation does */
export function carryOut(write: DocumentWrite, ask: Ask): Outcome {
  if (ask.operation === "create") return createDocument(write, userDocument(ask.body));
  if (ask.operation === "upsert") return upsertDocument(write, userDocument(ask.body), ask);
  const { id } = ask;
  if (id === undefined) throw badRequest(`${ask.operation} needs an id.`);
  if (ask.operation === "read") return readDocument(write, id, ask);
  if (ask.operation === "delete") return deleteDocument(write, id, ask);
  if (ask.operation === "patch") return patchDocument(write, id, patchOf(ask.body), ask);
  return replaceDocument(write, id, userDocument(ask.body), ask);
}
