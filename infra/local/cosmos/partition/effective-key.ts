import { murmurHash } from "./murmur-hash.ts";
import type { KeyValue } from "./partition-key.ts";

/**
 * Where a partition lies among the physical ranges: 32 hexadecimal digits below `40`, as Cosmos DB's second version of
 * hashing makes them.
 */
export function effectiveKey(value: KeyValue): string {
  const [one, two] = murmurHash(encoded(value));
  const bytes = Buffer.alloc(16);
  bytes.writeBigUInt64BE(two & lowest, 0);
  bytes.writeBigUInt64BE(one, 8);
  return bytes.toString("hex").toUpperCase();
}

/** Keys begin below `40`. */
const lowest = 0x3fff_ffff_ffff_ffffn;

const mark = { undefined: 0x00, null: 0x01, false: 0x02, true: 0x03, number: 0x05, string: 0x08 };

function encoded(value: KeyValue): Buffer {
  if (typeof value === "string")
    return Buffer.concat([Buffer.of(mark.string), Buffer.from(value), Buffer.of(0xff)]);
  if (typeof value === "number") return encodedNumber(value);
  if (typeof value === "boolean") return Buffer.of(value ? mark.true : mark.false);
  return Buffer.of(value === null ? mark.null : mark.undefined);
}

function encodedNumber(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(mark.number, 0);
  bytes.writeDoubleLE(value, 1);
  return bytes;
}
