/** At most `messages` within any `seconds`. */
interface Limit {
  readonly messages: number;
  readonly seconds: number;
}

/**
 * What Teams takes per conversation, a little less.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const teamsLimits: readonly Limit[] = [
  { messages: 7, seconds: 1.05 },
  { messages: 60, seconds: 30.5 },
];
const forgetAbove = 1000;

/** Hands out places in line per conversation, so that no limit is met. `seconds` is real time. */
export function pace(limits: readonly Limit[], seconds: () => number) {
  const longest = Math.max(...limits.map((limit) => limit.seconds));
  const most = Math.max(...limits.map((limit) => limit.messages));
  const taken = new Map<string, readonly number[]>();

  return {
    /** Seconds to wait before sending; undefined, and no place taken, where it would be more than `patience`. */
    take(conversation: string, patience: number): number | undefined {
      const now = seconds();
      const earlier = taken.get(conversation) ?? [];
      const start = limits.reduce((soonest, limit) => {
        const blocking = earlier.at(-limit.messages);
        const full = earlier.length >= limit.messages && blocking !== undefined;
        return full ? Math.max(soonest, blocking + limit.seconds) : soonest;
      }, now);
      if (start - now > patience) return undefined;
      taken.set(conversation, [...earlier.slice(1 - most), start]);
      if (taken.size > forgetAbove) forget(now - longest);
      return start - now;
    },
  };

  function forget(before: number) {
    for (const [conversation, times] of taken)
      if ((times.at(-1) ?? 0) < before) taken.delete(conversation);
  }
}
