import type { Partition } from "./partition.ts";

/** Tells when a partition has had a commit. What changed is read from the documents. */
export interface Changes {
  /** Yields once for every commit after the call, or once for several; ends with the signal. */
  follow(partition: Partition, signal: AbortSignal): AsyncIterable<void>;
}
