import type { Circle } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { type HourShift, hourShift, hourShifts } from "../../../shared/schedule/hour-shift.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant, ZoneName } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { type Moment, sessionJob } from "../documents.ts";

export const tellClocks = "schedule.tell-clocks";

/**
 * Has members told two weeks ahead that clocks change and a session of the standing slot is at another hour for them. Nothing
 * for a session that is where it was for everyone.
 */
export function clockJobs(session: Session, moment: Moment): readonly Write[] {
  const { circle, now } = moment;
  const dues = zonesOf(circle)
    .flatMap((zone) => shiftAt(circle, zone, session, now) ?? [])
    .map(({ tellFrom }) => [tellFrom, now].toSorted().at(-1) ?? now);
  const of = `${session.id}|${session.booking.generation}`;
  return [...new Set(dues)].map((due) =>
    sessionJob(tellClocks, `${of}|${due}`, session, moment, due),
  );
}

function zonesOf(circle: Circle): readonly ZoneName[] {
  const zones = activeMembers(circle).flatMap(({ zone }) => (zone ? [zone] : []));
  return [...new Set(zones)];
}

/** The shift that a session lies in, where nobody has lived through its first hour yet. */
function shiftAt(
  { slot }: Circle,
  zone: ZoneName,
  { occurrence, startsAt }: Pick<Session, "startsAt" | "occurrence">,
  now: Instant,
): HourShift | undefined {
  if (!slot || occurrence === undefined) return undefined;
  return hourShifts(slot, zone, now).find(({ occurrence: first, spans }) => {
    const [begins, settled] = [spans[0]?.from, spans.at(-1)?.from];
    if (begins === undefined || settled === undefined || begins <= now) return false;
    return first <= occurrence && startsAt <= settled;
  });
}

const known = new WeakMap<Circle, Map<string, HourShift | undefined>>();

/** What to tell someone of clocks that change; undefined where their hour stays, or is not known. */
export function shiftFor(
  circle: Circle,
  { zone }: Pick<Member, "zone">,
  now: Instant,
): HourShift | undefined {
  const { slot } = circle;
  if (!slot || !zone || zone === slot.zone) return undefined;
  const shifts = known.get(circle) ?? new Map<string, HourShift | undefined>();
  known.set(circle, shifts);
  // Zones change on the hour or the half: who asks again within one is answered from memory.
  const asked = `${zone}|${now.slice(0, "2026-01-01T00:0".length)}`;
  if (!shifts.has(asked)) shifts.set(asked, hourShift(slot, zone, now));
  return shifts.get(asked);
}
