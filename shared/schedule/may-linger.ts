import type { Session } from "./session.ts";

/**
 * Whether an invitation that counts no more may still be in people's calendars: only whoever owns that calendar can take it out,
 * or nobody any more.
 */
export function mayLinger({ booking: { surplus } }: Pick<Session, "booking">): boolean {
  return surplus.some(({ owner, stays }) => owner.kind === "person" || stays === true);
}
