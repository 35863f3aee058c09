/** A physical partition: which effective keys lie on it. https://learn.microsoft.com/azure/cosmos-db/partitioning-overview#physical-partitions */
export interface PhysicalRange {
  readonly id: string;
  readonly minInclusive: string;
  readonly maxExclusive: string;
  readonly parents: readonly string[];
}

/** `count` ranges of the same width. */
export function firstRanges(count: number): readonly PhysicalRange[] {
  const width = whole / BigInt(count);
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    minInclusive: index === 0 ? "" : keyAt(width * BigInt(index)),
    maxExclusive: index === count - 1 ? "FF" : keyAt(width * BigInt(index + 1)),
    parents: [],
  }));
}

/** The ranges after the one with `id` has been split in the middle; as they were when there is none. */
export function splitRanges(
  ranges: readonly PhysicalRange[],
  id: string,
): readonly PhysicalRange[] {
  const next = Math.max(...ranges.map((range) => Number(range.id))) + 1;
  return ranges.flatMap((range) => {
    if (range.id !== id) return range;
    const middle = keyAt((place(range.minInclusive) + place(range.maxExclusive)) / 2n);
    const parents = [...range.parents, range.id];
    return [
      { id: String(next), minInclusive: range.minInclusive, maxExclusive: middle, parents },
      { id: String(next + 1), minInclusive: middle, maxExclusive: range.maxExclusive, parents },
    ];
  });
}

export function rangeOf(ranges: readonly PhysicalRange[], epk: string): PhysicalRange {
  const range = ranges.find((each) => isWithin(epk, each.minInclusive, each.maxExclusive));
  if (range === undefined) throw new Error(`No range has ${epk}`);
  return range;
}

function isWithin(epk: string, min: string, max: string): boolean {
  return epk >= min && epk < max;
}

const whole = 0x40n << 120n;
const keyAt = (at: bigint) => at.toString(16).toUpperCase().padStart(32, "0");

function place(key: string): bigint {
  if (key === "") return 0n;
  return key === "FF" ? whole : BigInt(`0x${key}`);
}
