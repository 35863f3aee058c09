import { GraphRefusal } from "./graph-refusal.ts";

const mostAtOnce = 4;

/**
 * Lets four requests at a time into one mailbox, as Outlook does per app.
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export function pace() {
  const inside = new Map<string, number>();
  return async <R>(mailbox: string, work: () => Promise<R>): Promise<R> => {
    const already = inside.get(mailbox) ?? 0;
    if (already >= mostAtOnce)
      throw new GraphRefusal(
        429,
        "ApplicationThrottled",
        "Application is over its MailboxConcurrency limit.",
        { "retry-after": "1" },
      );
    inside.set(mailbox, already + 1);
    try {
      return await work();
    } finally {
      inside.set(mailbox, (inside.get(mailbox) ?? 1) - 1);
    }
  };
}
