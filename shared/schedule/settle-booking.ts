import type { ConversationId, PersonId } from "../kernel/ids.ts";
import { later } from "../time/instant.ts";
import { sameOwner } from "./book-session.ts";
import type { CalendarOwner, Session } from "./session.ts";

/** What the calendar made of an attempt. */
export interface MadeEvent {
  readonly event: string;
  readonly joinUrl?: string | undefined;
  readonly chat?: ConversationId | undefined;
  /** Whom it invites, as far as that is known. */
  readonly invited?: readonly PersonId[] | undefined;
}

/**
 * Records the event that an attempt made. When the session was taken over, moved or cancelled meanwhile, the event is
 * surplus: `kept` is false.
 */
export function settleBooking(
  session: Session,
  attempt: { readonly transaction: string; readonly owner: CalendarOwner },
  made: MadeEvent,
): { readonly session: Session; readonly kept: boolean } {
  const { booking } = session;
  if (session.state === "planned" && booking.transaction === attempt.transaction) {
    const { event, joinUrl, chat, invited } = made;
    const app = chat === undefined ? "refused" : booking.app;
    return {
      kept: true,
      session: {
        ...session,
        booking: { ...booking, state: "booked", event, invited, joinUrl, chat, app },
      },
    };
  }
  const others = booking.surplus.filter(({ transaction }) => transaction !== attempt.transaction);
  const surplus = [...others, { ...attempt, event: made.event }];
  return { kept: false, session: { ...session, booking: { ...booking, surplus } } };
}

/** Records that an attempt made no event; anyone may try again. One that was taken over has nothing to record. */
export function failBooking(session: Session, transaction: string): Session {
  const { booking } = session;
  if (booking.transaction !== transaction || booking.state !== "asked") return session;
  return { ...session, booking: { ...booking, state: "failed" } };
}

/** What one calendar still holds, or may come to hold, of attempts that came to nothing. */
export function surplusIn(
  sessions: readonly Session[],
  owner: CalendarOwner,
): Session["booking"]["surplus"] {
  return sessions.flatMap(({ booking }) =>
    booking.surplus.filter((left) => sameOwner(left.owner, owner)),
  );
}

/** No request is under way for longer than this. */
const underWay = { minutes: 2 } as const;

/** Until when an attempt that was given up may still turn out to have made an event. */
export function mayComeUntil({ since, event }: Session["booking"]["surplus"][number]) {
  return since === undefined || event !== undefined ? undefined : later(since, underWay);
}

/** The session once those attempts have left nothing in any calendar. */
export function withoutSurplus(session: Session, transactions: readonly string[]): Session {
  const surplus = session.booking.surplus.filter(
    ({ transaction }) => !transactions.includes(transaction),
  );
  return { ...session, booking: { ...session.booking, surplus } };
}
