/** For sorting, the lesser first: by code units, which does for ids, dates and instants. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
