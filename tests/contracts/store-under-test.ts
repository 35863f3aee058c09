import { randomUUID } from "node:crypto";
import type { Changes } from "../../bot/ports/changes.ts";
import type { Documents, Write } from "../../bot/ports/documents.ts";
import { circlePartition, type Partition, personPartition } from "../../bot/ports/partition.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { instant } from "../../shared/time/instant.ts";
import { circleCalled, tenantCalled } from "../builders/ids.ts";

/** A fresh store, as the contract needs it. */
export interface StoreUnderTest {
  /** A client of the store. Several share its documents; each hears at least its own commits. */
  connect(): Promise<Documents & Changes>;
  /** Lets what expires grow older. */
  pass(seconds: number): Promise<void>;
  /** Closes all clients and removes the store. */
  close(): Promise<void>;
}

/** What a test of the contract starts from: a store whose neighbouring partitions are full. */
export interface Given {
  readonly store: StoreUnderTest;
  readonly documents: Documents & Changes;
}

export const early = instant("2026-11-24T08:00:00Z");
export const noon = instant("2026-11-24T12:00:00Z");
export const late = instant("2026-11-24T20:00:00Z");

const ours = tenantCalled("ours");

/** The partition that most tests are about. */
export const here = circlePartition(ours, circleCalled("here"));

/** Partitions that a careless query would confuse with `here`. */
export const neighbours: readonly Partition[] = [
  circlePartition(ours, circleCalled("hereabouts")),
  circlePartition(tenantCalled("other"), circleCalled("here")),
  personPartition(ours, circleCalled("here") as string as PersonId),
];

export const freshCommit = () => randomUUID();

/** Creates a note; `over` adds a kind, a body, a time. */
export function aNote(id: string, over: Partial<Extract<Write, { op: "create" }>> = {}): Write {
  return { op: "create", id, kind: "note", version: 1, body: { text: id }, ...over };
}

/** A document that is there for sure. */
export async function written(documents: Documents, partition: Partition, id: string) {
  const document = await documents.read(partition, id);
  if (!document) throw new Error(`${id} is not there`);
  return document;
}

export async function etagOf(documents: Documents, partition: Partition, id: string) {
  return (await written(documents, partition, id)).etag;
}
