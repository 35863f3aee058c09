/**
 * MurmurHash3, the variant for 64 bits with 128 bits of result, as Austin Appleby put it into the public domain.
 * Cosmos DB places partitions by it; the SDK computes the same one to find a partition's range.
 */
export function murmurHash(bytes: Buffer): readonly [bigint, bigint] {
  let [one, two] = [0n, 0n];
  const whole = bytes.length - (bytes.length % 16);
  for (let at = 0; at < whole; at += 16) {
    one ^= first(bytes.readBigUInt64LE(at));
    one = cut(cut(rotated(one, 27n) + two) * 5n + 0x52dce729n);
    two ^= second(bytes.readBigUInt64LE(at + 8));
    two = cut(cut(rotated(two, 31n) + one) * 5n + 0x38495ab5n);
  }
  const tail = Buffer.alloc(16);
  bytes.copy(tail, 0, whole);
  one ^= first(tail.readBigUInt64LE(0)) ^ BigInt(bytes.length);
  two ^= second(tail.readBigUInt64LE(8)) ^ BigInt(bytes.length);
  return added(...finished(...added(one, two)));
}

const all = 0xffff_ffff_ffff_ffffn;
const cut = (value: bigint) => value & all;
const rotated = (value: bigint, by: bigint) => cut((value << by) | (value >> (64n - by)));

const first = (block: bigint) =>
  cut(rotated(cut(block * 0x87c37b91114253d5n), 31n) * 0x4cf5ad432745937fn);
const second = (block: bigint) =>
  cut(rotated(cut(block * 0x4cf5ad432745937fn), 33n) * 0x87c37b91114253d5n);

function added(one: bigint, two: bigint): readonly [bigint, bigint] {
  const sum = cut(one + two);
  return [sum, cut(two + sum)];
}

function finished(one: bigint, two: bigint): readonly [bigint, bigint] {
  return [mixed(one), mixed(two)];
}

function mixed(value: bigint): bigint {
  const once = cut((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  const twice = cut((once ^ (once >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return twice ^ (twice >> 33n);
}
