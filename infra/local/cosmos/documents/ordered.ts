import { sorts } from "../query/compare.ts";
import type { Order, Value } from "../query/query.ts";
import type { Row } from "../storage/document-table.ts";
import type { Position } from "./continuation.ts";
import { candidates, evaluated, meets, type Search } from "./search.ts";

/** A document and what it is sorted by. */
interface Placed {
  readonly row: Row;
  readonly document: Value;
  readonly keys: readonly Value[];
}

interface Ordered {
  readonly documents: readonly Placed[];
  /** How many documents were looked at. */
  readonly examined: number;
}

/** What meets the condition, in the query's order, behind `start`; what sorts alike is in the order of storage. */
export function orderedAfter(search: Search, start: Position | undefined): Ordered {
  const { orders } = search.query;
  const documents: Placed[] = [];
  let examined = 0;
  for (const row of candidates(search, 0)) {
    examined += 1;
    const document = JSON.parse(row.body) as Value;
    if (!meets(search, document)) continue;
    const keys = orders.map(({ of }) => evaluated(search, of, document));
    documents.push({ row, document, keys });
  }
  documents.sort((one, other) => compared(orders, one, other));
  if (start === undefined) return { documents, examined };
  const from = { row: { seq: start.seq }, keys: start.keys.map(([key]) => key) };
  return { documents: documents.filter((each) => compared(orders, each, from) > 0), examined };
}

export function positionOf({ row, keys }: Placed, taken: number): Position {
  return {
    keys: keys.map((key) => (key === undefined ? [] : [key])) as Position["keys"],
    seq: row.seq,
    taken,
  };
}

interface Place {
  readonly row: Pick<Row, "seq">;
  readonly keys: readonly Value[];
}

function compared(orders: readonly Order[], one: Place, other: Place): number {
  for (const [at, { descending }] of orders.entries()) {
    const order = sorts(one.keys[at], other.keys[at]);
    if (order !== 0) return descending ? -order : order;
  }
  return one.row.seq - other.row.seq;
}
