import type { Result } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Partition } from "./partition.ts";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A document as it lies in the store. Its body is untrusted until its kind has read it. */
export interface StoredDocument {
  readonly partition: Partition;
  /** Unique in its partition: 1 to 1,023 printable ASCII characters but `/ \ ? #` and space, not `.` or `..`; sorts by code unit. */
  readonly id: string;
  readonly kind: string;
  /** Version of the kind's schema that wrote it. */
  readonly version: number;
  readonly etag: string;
  readonly body: Json;
  /** Present while it is a job that waits, or is leased until then. */
  readonly dueAt?: Instant | undefined;
}

interface Content {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly body: Json;
  readonly dueAt?: Instant | undefined;
  /** Seconds after the write when the document is gone by itself. */
  readonly ttl?: number | undefined;
}

export type Write =
  | ({ readonly op: "create" } & Content)
  | ({ readonly op: "replace"; readonly etag: string } & Content)
  | { readonly op: "delete"; readonly id: string; readonly etag: string };

/** Most writes in one commit, the limit of a Cosmos DB batch. */
export const mostWrites = 100;
/** Most bytes in one commit, the limit of a Cosmos DB batch: bodies as JSON, and 512 for each write. */
export const mostBytes = 2_000_000;

/** Ids at or after `from` and before `until`. */
interface IdRange {
  readonly from?: string;
  readonly until?: string;
  readonly limit?: number;
}

/**
 * The one store. Two drivers, one contract suite (tests/contracts/documents-contract.ts).
 *
 * @throws StoreUnavailable when the store does not answer; nothing acknowledged is lost.
 */
export interface Documents {
  read(partition: Partition, id: string): Promise<StoredDocument | undefined>;
  /** Documents of one partition in id order. */
  list(partition: Partition, kind?: string, range?: IdRange): Promise<readonly StoredDocument[]>;
  /**
   * All of the writes or none. `conflict`: a create met an existing id, or a replace or delete met another etag or nothing.
   * `commit` names the attempt: repeating it after a lost answer succeeds once. A driver whose store is far away repeats it
   * itself, under the same name, before it says StoreUnavailable: callers decide anew under a new one and would take their
   * own commit for someone else's.
   * @throws RangeError for no writes, more than 100, two on one id, an id that is not usable, or more than 2 MB
   */
  commit(
    partition: Partition,
    writes: readonly Write[],
    commit: string,
  ): Promise<Result<null, "conflict">>;
  /** Jobs whose time has come, from every partition, the longest due first. */
  due(now: Instant, limit: number): Promise<readonly StoredDocument[]>;
  /** Takes a due job, or renews one's lease, by moving its `dueAt` to `leaseEnd`; undefined when someone else was faster. */
  claim(job: StoredDocument, leaseEnd: Instant): Promise<StoredDocument | undefined>;
  /**
   * Ends a claimed job (it is deleted) together with its effects, at most 99, all or nothing.
   * Repeating it after a lost answer succeeds once.
   * @throws RangeError as a commit does
   */
  settle(job: StoredDocument, writes: readonly Write[]): Promise<Result<null, "conflict">>;
  /** Puts a claimed job back to be due at `dueAt` with a new body; `undefined` parks it where an operator sees it. */
  postpone(
    job: StoredDocument,
    dueAt: Instant | undefined,
    body: Json,
  ): Promise<Result<null, "conflict">>;
  close(): Promise<void>;
}

export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** The store cannot be opened. Its message is one sentence for whoever started the product. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}
