import { mostBytes, mostWrites, type Write } from "../ports/documents.ts";

/** What Cosmos DB takes as an id, in the letters that sort the same everywhere; dots alone would lead elsewhere in an address. */
const usableId = /^(?!\.\.?$)[!"$-.0->@-[\]-~]{1,1023}$/;
/** Allowance for what lies around a body: id, kind, partition, punctuation. */
export const envelope = 512;

export interface Sized {
  readonly write: Write;
  /** The body as JSON; empty for a delete. */
  readonly json: string;
}

/**
 * The writes with their bodies as JSON, as far as every driver can commit them at once.
 * `besides` counts what is committed with them: a job's end.
 *
 * @throws RangeError for none, too many, two on one id, an id that is not usable, or too many bytes
 */
export function withinLimits(writes: readonly Write[], besides: readonly string[] = []): Sized[] {
  const count = writes.length + besides.length;
  if (count === 0) throw new RangeError("A commit needs a write");
  if (count > mostWrites) throw new RangeError(`${count} writes are more than ${mostWrites}`);
  const ids = new Set(besides);
  let bytes = 0;
  return writes.map((write) => {
    if (ids.has(write.id)) throw new RangeError(`Two writes on ${write.id}`);
    if (!usableId.test(write.id)) throw new RangeError(`Not usable as an id: ${write.id}`);
    ids.add(write.id);
    const json = write.op === "delete" ? "" : JSON.stringify(write.body);
    bytes += Buffer.byteLength(json) + envelope;
    if (bytes > mostBytes) throw new RangeError(`More than ${mostBytes} bytes in one commit`);
    return { write, json };
  });
}

/** Ids are printable ASCII. */
export const afterEveryId = "\x7f";
