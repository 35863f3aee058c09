import type { Instant } from "../time/instant.ts";

/** Words that were taken away can be brought back for so long, in seconds; then nothing has them. */
export const removedFor = 60;

/** How long the store has what is to be written, in seconds: for good, unless it was taken away. */
export function keptFor({
  removedAt,
}: {
  readonly removedAt?: Instant | undefined;
}): number | undefined {
  return removedAt === undefined ? undefined : removedFor;
}
