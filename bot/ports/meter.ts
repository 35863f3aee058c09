/** A running total, as operators' tools read it. Its labels are the product's own words: never an id, never anyone's. */
export interface Total {
  /** In snake case, with its unit, ending in `_total`. */
  readonly name: string;
  /** One line on what it counts. */
  readonly about: string;
  /** By operation, so far. */
  readonly by: ReadonlyMap<string, number>;
}
