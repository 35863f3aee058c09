import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { type EventNow, heardFromCalendar } from "../../../shared/schedule/heard-from-calendar.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Change, Inside } from "../../circle/documents.ts";
import type { Acting, CalendarRefusal } from "../../ports/calendar.ts";
import type { Context } from "../../ports/context.ts";
import { sittingOf } from "../booking/documents.ts";
import { sessionChange } from "../session/documents.ts";

/** What a look at a session's event has found. */
export interface Looked {
  /** The event that was looked at. */
  readonly was: string;
  /** Under which id it stands now. */
  readonly event: string;
  readonly heard: EventNow | "gone";
}

/**
 * Looks at a session's event. One that is not there under its id is looked for by its transaction before it counts as gone: it
 * may lie elsewhere in that mailbox by now, and a mailbox that is not there has lost nobody's sessions.
 */
export async function lookAtEvent(
  { calendar }: Pick<Context, "calendar">,
  acting: Acting,
  { booking: { event: was, transaction } }: Session,
): Promise<Result<Looked | undefined, CalendarRefusal>> {
  if (was === undefined) return ok(undefined);
  const found = await calendar.look(acting, was);
  if (found.ok) return ok({ was, event: was, heard: found.value });
  if (found.refusal !== "no-mailbox") return found;
  const other = await calendar.find(acting, transaction);
  if (!other.ok) return other;
  const event = other.value?.event;
  if (event === undefined) return ok({ was, event: was, heard: "gone" });
  const again = await calendar.look(acting, event);
  return again.ok ? ok({ was, event, heard: again.value }) : refuse(again.refusal);
}

/** What follows from a look for the circle; nothing where the session has another event by now. */
export function heard(
  inside: Inside,
  id: Session["id"],
  { was, event, heard: says }: Looked,
  now: Instant,
): Omit<Change<unknown>, "value"> {
  const stored = inside.sessions.find(({ value }) => value.id === id)?.value;
  if (stored?.booking.event !== was) return {};
  const session = event === was ? stored : { ...stored, booking: { ...stored.booking, event } };
  const after = heardFromCalendar(sittingOf(inside, session), says, now);
  return sessionChange(inside, { circle: after.circle, session: after.session }, now);
}
