import { type Instant, later } from "../../shared/time/instant.ts";

/** For how long Graph wants to hear nothing about a mailbox. */
export interface Pauses {
  hold(mailbox: string, seconds: number): void;
  /** Real milliseconds of a short one that are left. */
  left(mailbox: string): number;
  /** The end of a long one. */
  until(mailbox: string): Instant | undefined;
}

/** A wait of more seconds than this is not for a call to sit out: it is for the product's clock. */
export const longestWait = 5;

/** A pause holds for everyone who asks about the same mailbox: what one was told, the next need not be told. */
export function pauses(now: () => Instant, nowMs = () => performance.now()): Pauses {
  const short = new Map<string, number>();
  const long = new Map<string, Instant>();
  const left = (mailbox: string) => Math.max(0, (short.get(mailbox) ?? 0) - nowMs());
  const until = (mailbox: string) => {
    const end = long.get(mailbox);
    return end !== undefined && end > now() ? end : undefined;
  };
  function forget(): void {
    for (const each of short.keys()) if (left(each) === 0) short.delete(each);
    for (const each of long.keys()) if (until(each) === undefined) long.delete(each);
  }
  return {
    left,
    until,
    hold(mailbox, seconds) {
      forget();
      if (seconds > longestWait) long.set(mailbox, later(now(), { seconds: Math.ceil(seconds) }));
      else if (seconds * 1000 > left(mailbox)) short.set(mailbox, nowMs() + seconds * 1000);
    },
  };
}
