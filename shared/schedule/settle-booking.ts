import type { ConversationId, PersonId } from "../kernel/ids.ts";
import { later } from "../time/instant.ts";
import { sameOwner } from "./book-session.ts";
import type { Booking, CalendarOwner, Session } from "./session.ts";

/** What the calendar made of an attempt. */
export interface MadeEvent {
  readonly event: string;
  readonly joinUrl?: string | undefined;
  readonly chat?: ConversationId | undefined;
  /** Whom it invites, and what it tells, as far as that is known. */
  readonly invited?: readonly PersonId[] | undefined;
  readonly says?: Booking["says"];
  /** Events that stand under the same transaction besides. */
  readonly twins?: readonly string[] | undefined;
}

/**
 * Records the event that an attempt made. When the session was taken over, moved or cancelled meanwhile, the event is
 * surplus: `kept` is false. Where two stand under one transaction, the one that was recorded first is the session's, else the
 * one that was made first; the other is surplus.
 */
export function settleBooking(
  session: Session,
  attempt: { readonly transaction: string; readonly owner: CalendarOwner },
  made: MadeEvent,
): { readonly session: Session; readonly kept: boolean } {
  const { booking } = session;
  const wanted = session.state === "planned" && booking.transaction === attempt.transaction;
  const recorded = wanted && booking.state === "booked" ? booking.event : undefined;
  const kept = wanted && (recorded === undefined || recorded === made.event);
  const standing = [made.event, ...(made.twins ?? [])];
  const needless = standing.filter((event) => event !== (wanted ? (recorded ?? made.event) : ""));
  const surplus = withSurplus(booking.surplus, attempt, needless);
  const next = kept ? bookedAs({ ...booking, surplus }, made) : { ...booking, surplus };
  return { kept, session: { ...session, booking: next } };
}

function bookedAs(booking: Booking, made: MadeEvent): Booking {
  const { event, joinUrl, chat, invited, says } = made;
  const app = chat === undefined ? "refused" : booking.app;
  return { ...booking, state: "booked", event, invited, says, joinUrl, chat, app };
}

/** What is known of an attempt's events takes the place of that there may be one. */
function withSurplus(
  before: Booking["surplus"],
  attempt: { readonly transaction: string; readonly owner: CalendarOwner },
  events: readonly string[],
): Booking["surplus"] {
  const known = ({ transaction, event }: Booking["surplus"][number]) =>
    transaction === attempt.transaction && (event === undefined || events.includes(event));
  const left = events.map((event) => ({ ...attempt, event }));
  return events.length === 0 ? before : [...before.filter((each) => !known(each)), ...left];
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

/** The same once it is known that nobody can take what they left out of its calendar. */
export function stayingSurplus(session: Session, transactions: readonly string[]): Session {
  const surplus = session.booking.surplus.map((left) =>
    transactions.includes(left.transaction) ? { ...left, stays: true as const } : left,
  );
  return { ...session, booking: { ...session.booking, surplus } };
}
