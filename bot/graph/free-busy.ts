import { findIana } from "windows-iana";
import { z } from "zod";
import type { PreferredHours } from "../../shared/circle/member.ts";
import { preferredHours } from "../../shared/circle/member.ts";
import { type ZoneName, zoneName } from "../../shared/time/instant.ts";
import type { FreeBusy } from "../ports/calendar.ts";

const workingHours = z.object({
  daysOfWeek: z.array(z.string()).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: z.object({ name: z.string().nullish() }).nullish(),
});

/** What getSchedule answers. Source: https://learn.microsoft.com/graph/api/calendar-getschedule */
export const schedules = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      availabilityView: z.string().nullish(),
      workingHours: workingHours.nullish(),
      error: z.object({ responseCode: z.string().nullish() }).nullish(),
    }),
  ),
});

const states = ["free", "tentative", "busy", "away", "elsewhere"] as const;
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** One mailbox's answer in our words. A calendar that could not be read has no slots. */
export function freeBusy(
  mail: string,
  answer: z.infer<typeof schedules>["value"][number] | undefined,
): FreeBusy {
  if (!answer || answer.error) return { mail };
  const { availabilityView, workingHours: hours } = answer;
  return {
    mail,
    slots: availabilityView ? [...availabilityView].map(stateOf) : undefined,
    hours: hoursOf(hours),
    zone: zoneOf(hours?.timeZone?.name),
  };
}

/** A digit that we do not know keeps the time free of sessions. */
function stateOf(digit: string) {
  return states[Number(digit)] ?? "busy";
}

function hoursOf(
  hours: z.infer<typeof workingHours> | null | undefined,
): PreferredHours | undefined {
  const read = preferredHours.safeParse({
    weekdays: (hours?.daysOfWeek ?? []).map((day) => weekdays.indexOf(day) + 1),
    from: hours?.startTime?.slice(0, 5),
    until: hours?.endTime?.slice(0, 5),
  });
  return read.success ? read.data : undefined;
}

/** Outlook names zones as Windows does, or (for some) as IANA does; a zone of someone's own making has no name we know. */
export function zoneOf(name: string | null | undefined): ZoneName | undefined {
  if (!name) return undefined;
  const [iana] = findIana(name);
  const read = zoneName.safeParse(iana ?? name);
  return read.success && isZone(read.data) ? read.data : undefined;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
