import { ok, type Result } from "../../../shared/kernel/result.ts";
import { heldIn } from "../../../shared/schedule/mailbox-of.ts";
import { mayLinger } from "../../../shared/schedule/may-linger.ts";
import type { CalendarOwner, Session } from "../../../shared/schedule/session.ts";
import {
  mayComeUntil,
  stayingSurplus,
  surplusIn,
  withoutSurplus,
} from "../../../shared/schedule/settle-booking.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Change, type Inside, rewrites } from "../../circle/documents.ts";
import type { Acting, CalendarRefusal } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";
import { refreshCardJobs, sessionKind } from "../documents.ts";

interface Removed {
  /** Transactions of which nothing is left. */
  readonly gone: readonly string[];
  /** Transactions whose events nobody can take out any more: their mailbox is none of ours. */
  readonly stays: readonly string[];
  /** When to look again for an event that may still be on its way. */
  readonly again?: Instant | undefined;
}

/**
 * Takes out of calendars what attempts that came to nothing have left there: out of the service mailboxes by a job, out of
 * a person's own at their next visit.
 */
export async function removeSurplus(
  context: Pick<Context, "calendar" | "clock">,
  actingFor: (owner: CalendarOwner) => Acting,
  owner: CalendarOwner,
  inside: Inside,
): Promise<Result<Removed, CalendarRefusal>> {
  const left = surplusIn(
    inside.sessions.map(({ value }) => value),
    owner,
  );
  const became: { readonly transaction: string; readonly now: Became }[] = [];
  for (const { transaction, ...each } of left.filter(({ stays }) => !stays)) {
    const done = await removeOne(context, actingFor(each.owner), { transaction, ...each });
    if (!done.ok) return done;
    became.push({ transaction, now: done.value });
  }
  const those = (wanted: Became) =>
    became.filter(({ now }) => now === wanted).map(({ transaction }) => transaction);
  const later = became.find(({ now }) => now !== "gone" && now !== "stays")?.now;
  return ok({ gone: those("gone"), stays: those("stays"), again: later as Instant | undefined });
}

/** What became of it; an instant where it may still come until then. */
type Became = "gone" | "stays" | Instant;

async function removeOne(
  context: Pick<Context, "calendar" | "clock">,
  acting: Acting,
  left: Session["booking"]["surplus"][number],
): Promise<Result<Became, CalendarRefusal>> {
  const done = await removeEvent(context, acting, left);
  if (!done.ok) return isOurs(context, left.owner) ? done : ok("stays");
  const until = done.value === "none" ? mayComeUntil(left) : undefined;
  return ok(until !== undefined && context.clock.now() < until ? until : "gone");
}

/** A person's own is theirs to open; a mailbox that was ours may still be open to us, or not. */
function isOurs({ calendar }: Pick<Context, "calendar">, owner: CalendarOwner): boolean {
  return owner.kind === "person" || heldIn(owner, calendar.mailboxes) !== undefined;
}

/** Nobody needs to remember what is gone any more; posts that told of it tell it no more, or tell what stays. */
export function forgetSurplus(
  inside: Inside,
  { gone, stays }: Removed,
  now: Instant,
): Change<null> {
  const { value: circle } = inside.circle;
  const moment = { circle, version: circle.version + 1, now };
  const writes = inside.sessions.flatMap(({ value: before }) => {
    const { surplus } = before.booking;
    if (!surplus.some(({ transaction }) => [...gone, ...stays].includes(transaction))) return [];
    const after = stayingSurplus(withoutSurplus(before, gone), stays);
    const retold = mayLinger(before) !== mayLinger(after);
    return [
      ...rewrites(sessionKind, inside.sessions, [after]),
      ...(retold ? refreshCardJobs(after, moment) : []),
    ];
  });
  return { writes, value: null };
}

/** More than one may stand, where somebody has copied it. */
const mostCopies = 5;

/** Cancels an attempt's event, if it made one, and what stands under its transaction besides. */
export async function removeEvent(
  { calendar }: Pick<Context, "calendar">,
  acting: Acting,
  left: { readonly transaction: string; readonly event?: string | undefined },
): Promise<Result<"removed" | "none", CalendarRefusal>> {
  const { event, transaction } = left;
  if (event === undefined) return removeCopies(calendar, acting, transaction, mostCopies);
  const done = await calendar.cancel(acting, event);
  return done.ok ? ok("removed") : done;
}

async function removeCopies(
  calendar: Context["calendar"],
  acting: Acting,
  transaction: string,
  most: number,
): Promise<Result<"removed" | "none", CalendarRefusal>> {
  const found = await calendar.find(acting, transaction);
  if (!found.ok) return found;
  if (!found.value) return ok(most === mostCopies ? "none" : "removed");
  const done = await calendar.cancel(acting, found.value.event);
  if (!done.ok) return done;
  return most > 1 ? removeCopies(calendar, acting, transaction, most - 1) : ok("removed");
}
