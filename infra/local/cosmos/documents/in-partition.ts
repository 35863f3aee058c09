import type { Container } from "../account/container.ts";
import type { PartitionKey } from "../partition/partition-key.ts";

/** A partition at a moment. */
export interface InPartition {
  readonly container: Container;
  readonly key: PartitionKey;
  readonly nowSeconds: number;
}
