/** What takes a part of a session's time. */
interface Part {
  /** Minutes it would take; the others' in proportion. */
  readonly weight: number;
  readonly least: number;
}

/**
 * Whole minutes for each part, in proportion to their weights: together `minutes`, or what all take at least where
 * that is more. Each minute goes to whoever is furthest behind, so that more time shortens nothing.
 */
export function shareMinutes(minutes: number, parts: readonly Part[]): readonly number[] {
  const shares = parts.map(({ least }) => least);
  for (let left = minutes - sumOf(shares); left > 0; left--) {
    const next = furthestBehind(parts, shares);
    if (next === undefined) break;
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}

export function sumOf(minutes: readonly number[]): number {
  return minutes.reduce((sum, each) => sum + each, 0);
}

function furthestBehind(parts: readonly Part[], shares: readonly number[]): number | undefined {
  let found: { readonly index: number; readonly reached: number } | undefined;
  for (const [index, { weight }] of parts.entries()) {
    const reached = ((shares[index] ?? 0) + 0.5) / weight;
    if (!found || reached < found.reached) found = { index, reached };
  }
  return found?.index;
}
