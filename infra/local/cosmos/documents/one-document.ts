import { charges } from "../charges.ts";
import type { Row } from "../storage/document-table.ts";
import { alreadyThere, badRequest, notFound, preconditionFailed } from "../wire/refusal.ts";
import { type DocumentWrite, liveRow, save } from "./document-write.ts";
import type { InPartition } from "./in-partition.ts";
import { type Patch, patched } from "./patch.ts";
import type { UserDocument } from "./user-document.ts";

/** What came of an operation on one document, by itself or in a batch. */
export interface Outcome {
  readonly status: number;
  readonly row?: Row;
  /** Whether the document was asked for, and is not just what was written. */
  readonly wanted?: true;
  readonly charge: number;
}

/** Etags that the sender knows. https://learn.microsoft.com/azure/cosmos-db/database-transactions-optimistic-concurrency */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export function readDocument(read: InPartition, id: string, { ifNoneMatch }: Conditions): Outcome {
  const row = existing(read, id);
  const status = ifNoneMatch === row.etag ? 304 : 200;
  return { status, row, wanted: true, charge: charges.read(row.body) };
}

export function createDocument(write: DocumentWrite, document: UserDocument): Outcome {
  if (liveRow(write, document.id) !== undefined) throw alreadyThere();
  const row = save(write, document);
  return { status: 201, row, charge: charges.create(row.body) };
}

export function upsertDocument(
  write: DocumentWrite,
  document: UserDocument,
  conditions: Conditions,
): Outcome {
  const previous = liveRow(write, document.id);
  if (previous === undefined) return createDocument(write, document);
  if (conditions.ifNoneMatch === "*") throw alreadyThere();
  return overwritten(write, document, previous, conditions);
}

export function replaceDocument(
  write: DocumentWrite,
  id: string,
  document: UserDocument,
  conditions: Conditions,
): Outcome {
  const previous = existing(write, id);
  if (document.id !== id) throw badRequest("The id of a document cannot be changed.");
  return overwritten(write, document, previous, conditions);
}

export function patchDocument(
  write: DocumentWrite,
  id: string,
  patch: Patch,
  conditions: Conditions,
): Outcome {
  const previous = existing(write, id);
  assertMatch(previous, conditions);
  const row = save(write, patched(write, previous, patch), previous);
  return { status: 200, row, charge: charges.patch(row.body) };
}

export function deleteDocument(write: DocumentWrite, id: string, conditions: Conditions): Outcome {
  const row = existing(write, id);
  assertMatch(row, conditions);
  write.container.documents.remove(row.seq);
  return { status: 204, charge: charges.remove(row.body) };
}

function overwritten(
  write: DocumentWrite,
  document: UserDocument,
  previous: Row,
  conditions: Conditions,
): Outcome {
  assertMatch(previous, conditions);
  const row = save(write, document, previous);
  return { status: 200, row, charge: charges.replace(row.body) };
}

function existing(read: InPartition, id: string): Row {
  const row = liveRow(read, id);
  if (row === undefined) throw notFound();
  return row;
}

function assertMatch(row: Row, { ifMatch }: Conditions): void {
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== row.etag) throw preconditionFailed();
}
