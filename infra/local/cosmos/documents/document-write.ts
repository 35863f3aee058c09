import { randomUUID } from "node:crypto";
import { documentRid } from "../account/resource-ids.ts";
import { effectiveKey } from "../partition/effective-key.ts";
import { partitionKeyIn } from "../partition/partition-key.ts";
import type { Row } from "../storage/document-table.ts";
import { badRequest, tooLarge } from "../wire/refusal.ts";
import type { InPartition } from "./in-partition.ts";
import { assertUnique } from "./unique-keys.ts";
import { type UserDocument, withoutSystem } from "./user-document.ts";

/** One commit in one partition. */
export interface DocumentWrite extends InPartition {
  readonly lsn: number;
}

const mostBytes = 2 * 1024 * 1024;

/** The document of that id, if it is there and has not expired. */
export function liveRow({ container, key, nowSeconds }: InPartition, id: string): Row | undefined {
  const row = container.documents.find(key.text, id);
  return row !== undefined && container.isLive(row, nowSeconds) ? row : undefined;
}

/** Puts `document` into the partition, in the place of `previous` if it replaces one. */
export function save(write: DocumentWrite, document: UserDocument, previous?: Row): Row {
  const { container, key, lsn, nowSeconds } = write;
  assertBelongs(write, document);
  assertUnique(write, document);
  if (previous === undefined) sweep(write, document.id);
  const seq = previous?.seq ?? container.nextSeq();
  const epk = previous?.epk ?? effectiveKey(key.value);
  const etag = `"${randomUUID()}"`;
  const system = { _rid: documentRid(container.rid, seq), _self: "", _etag: etag };
  const body = JSON.stringify({
    ...withoutSystem(document),
    ...system,
    _attachments: "attachments/",
    _ts: nowSeconds,
  });
  if (Buffer.byteLength(body) > mostBytes) throw tooLarge();
  const ttl = document.ttl ?? null;
  const row = { seq, pk: key.text, epk, id: document.id, lsn, ts: nowSeconds, ttl, etag, body };
  if (previous === undefined) container.documents.add(row);
  else container.documents.change(row);
  return row;
}

function assertBelongs({ container, key }: DocumentWrite, document: UserDocument): void {
  const [path] = container.definition().partitionKey.paths;
  if (partitionKeyIn(document, path).text === key.text) return;
  throw badRequest(
    "PartitionKey extracted from document doesn't match the one specified in the header.",
    { substatus: 1001 },
  );
}

/** An expired document still lies there and would be in the way of its successor. */
function sweep({ container, key }: DocumentWrite, id: string): void {
  const expired = container.documents.find(key.text, id);
  if (expired !== undefined) container.documents.remove(expired.seq);
}
