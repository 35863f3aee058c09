import type { Circle } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { type HourShift, hourShift } from "../../../shared/schedule/hour-shift.ts";
import type { Instant } from "../../../shared/time/instant.ts";

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
