/** How many requests of one sort a conversation takes; source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export interface Limit {
  readonly requests: number;
  readonly perSeconds: number;
}

export const sendLimits: readonly Limit[] = [
  { requests: 7, perSeconds: 1 },
  { requests: 60, perSeconds: 30 },
];
export const readLimits: readonly Limit[] = [
  { requests: 14, perSeconds: 1 },
  { requests: 120, perSeconds: 30 },
];

/** Counts requests by key on the machine's own clock. Answers the seconds to wait, or 0 when the request may pass and is counted. */
export function pace(milliseconds: () => number) {
  const seen = new Map<string, readonly number[]>();
  return (key: string, limits: readonly Limit[]): number => {
    const now = milliseconds();
    const longest = Math.max(...limits.map(({ perSeconds }) => perSeconds)) * 1000;
    const recent = (seen.get(key) ?? []).filter((at) => at > now - longest);
    const waits = limits.map(({ requests, perSeconds }) => {
      const inside = recent.filter((at) => at > now - perSeconds * 1000);
      const first = inside.at(-requests);
      return first === undefined ? 0 : first + perSeconds * 1000 - now;
    });
    const wait = Math.max(...waits);
    seen.set(key, wait > 0 ? recent : [...recent, now]);
    return Math.ceil(wait / 1000);
  };
}
