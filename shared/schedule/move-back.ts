import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { alike, couldBeBefore, placesOf } from "../rotation/places-of.ts";
import { type Instant, later } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { fitsAt, type MoveRefusal, mayMove } from "./move-session.ts";
import type { MovedFrom } from "./moved.ts";
import { retimed } from "./retimed.ts";
import type { Session } from "./session.ts";

/** So long a change of a session's time can be taken back. */
const young = { minutes: 10 } as const;

/**
 * Takes the last change of a session's time back, by any member who sees what it made of it: the session is as it was before,
 * and so is the line of facilitators, unless that has moved since. What its event is known to say stays: it follows.
 */
export function moveBack(
  { circle, session, others = [] }: Sitting,
  { by, from, now }: { readonly by: PersonId; readonly from: Instant; readonly now: Instant },
): Result<Sitting, MoveRefusal | "too-late"> {
  const may = mayMove({ circle, session }, by);
  if (!may.ok) return may;
  const { movedFrom: was, ...rest } = session;
  if (session.startsAt !== from) return refuse("moved-meanwhile");
  if (!was) return ok({ circle, session });
  if (now > later(was.at, young)) return refuse("too-late");
  const fits = fitsAt({ circle, session, others }, { ...was, now });
  if (!fits.ok) return fits;
  const { by: _by, at: _at, line, startsAt, minutes, ...as } = was;
  const before = { ...retimed(untimed(rest, was), { startsAt, minutes }), ...as };
  return ok(appointFacilitator({ circle: lineAsBefore(circle, line), session: before, others }));
}

/** Without what its other time has brought. A reminder of it stays, among those to be kept true. */
function untimed(session: Session, { reminder: before }: MovedFrom): Session {
  const { chosen, moves, usualMinutes, moveAsked, reminder, earlier = [], ...rest } = session;
  const others = earlier.filter(({ post }) => post !== before);
  const posts = [...others, ...(reminder ? [{ post: reminder }] : [])];
  return { ...rest, ...(posts.length > 0 && { earlier: posts }) };
}

function lineAsBefore(
  circle: Sitting["circle"],
  line: NonNullable<Sitting["session"]["movedFrom"]>["line"],
): Sitting["circle"] {
  const { ledger } = circle;
  if (!line || !alike(placesOf(ledger), line.after) || !couldBeBefore(ledger, line.before))
    return circle;
  const { swaps: _, ...others } = ledger;
  const { swaps, ...places } = line.before;
  return { ...circle, ledger: { ...others, ...places, ...(swaps.length > 0 && { swaps }) } };
}
