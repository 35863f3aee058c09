/**
 * What operations cost, in request units: estimates, rounded up.
 *
 * A point read of 1 KB costs 1 unit and a write of 1 KB about 5; a query at least 2.3 for every physical partition that
 * it visits; replacing costs about twice what inserting does.
 * https://learn.microsoft.com/azure/cosmos-db/request-units
 * https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes
 * Large documents cost less than in proportion there (100 KB: 10 to read, 50 to write). Here they do not, so that what
 * stays below a bound here stays below it in Azure.
 */
export const charges = {
  read: (text: string) => kilobytes(text),
  create: (text: string) => 5.5 * kilobytes(text),
  replace: (text: string) => 10.3 * kilobytes(text),
  patch: (text: string) => 10.8 * kilobytes(text),
  remove: (text: string) => 5.5 * kilobytes(text),
  /** What finding out that there is nothing to do costs. */
  nothing: 1,
  /** `examined`: how many documents the index could not rule out. */
  query: (ranges: number, examined: number, found: number) =>
    2.3 * Math.max(1, ranges) + 0.05 * examined + 0.15 * found,
  changes: (found: number) => 1 + 0.3 * found,
} as const;

function kilobytes(text: string): number {
  return Math.max(1, Math.ceil(Buffer.byteLength(text) / 1024));
}
