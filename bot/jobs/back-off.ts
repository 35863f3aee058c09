/** So many failures in a row, about a day of them, park a job: an outage of Microsoft 365 may last for hours. */
export const mostAttempts = 100;

const longestSeconds = 15 * 60;

/**
 * Whole seconds until the next try after `attempts` failures: up to 1, 2, 4 … 900, and not less than half of that.
 * `chance` is 0 to 1: failures that came together do not come back together.
 */
export function backOffSeconds(attempts: number, chance: number): number {
  const most = Math.min(longestSeconds, 2 ** (attempts - 1));
  return Math.ceil(most * (0.5 + chance / 2));
}
