/** How many of so many are to be able to come, so that it is the circle that meets: two thirds, two at least. */
export function quorumOf(people: number): number {
  return Math.max(2, Math.ceil((people * 2) / 3));
}
