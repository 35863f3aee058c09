import type { Circle } from "../../../shared/circle/circle.ts";
import { circleZone } from "../../../shared/circle/circle-zone.ts";
import type { PreferredHours } from "../../../shared/circle/member.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { type LookWindow, lookWindow } from "../../../shared/schedule/look-window.ts";
import { proposals } from "../../../shared/schedule/proposals.ts";
import type { Availability } from "../../../shared/schedule/why-missing.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import type { FreeBusy } from "../../ports/calendar.ts";

/** For someone whose calendar tells none and who named none. */
const usualHours: PreferredHours = { weekdays: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

/** Where to look for the circle's next session. */
export function windowOf({ circle, sessions }: Inside, now: Instant): LookWindow {
  const { rhythm, lookFrom } = circle.value;
  return lookWindow({
    rhythm,
    lookFrom,
    sessions: sessions.map(({ value }) => value),
    zone: circleZone(circle.value),
    now,
  });
}

/** The best times, whose calendar could not be read, and in which zones people are. */
export function proposed(circle: Circle, window: LookWindow, calendars: readonly FreeBusy[]) {
  const everyone = activeMembers(circle, window.from).map((member) => {
    const calendar = calendars.find(({ mail }) => mail === member.mail);
    const zone = calendar?.zone ?? member.zone ?? circleZone(circle);
    const hours = member.hours ?? calendar?.hours ?? usualHours;
    const slots = calendar?.slots;
    return { person: member.person, zone, hours, slots } satisfies Availability;
  });
  return {
    proposals: proposals(everyone, window, circle.rhythm.minutes).map((each) => ({
      ...each,
      coming: [...each.coming],
      missing: [...each.missing],
    })),
    unknown: everyone.filter(({ slots }) => slots === undefined).map(({ person }) => person),
    zones: everyone.map(({ person, zone }) => ({ person, zone })),
  };
}
