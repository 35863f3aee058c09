import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { personId } from "../kernel/ids.ts";
import { rhythm } from "../schedule/rhythm.ts";
import { placeInMonth } from "../schedule/standing-slot.ts";
import { instantText } from "../time/instant.ts";
import { inCircle } from "./refusals.ts";

/** A rhythm at the time that suits best, and who could have come to its next sessions. */
const rhythmOption = z.object({
  rhythm,
  startsAt: instantText,
  sessions: z.int(),
  /** At how many of them enough people could be. */
  enough: z.int(),
  /** How many could come on average, of how many. */
  coming: z.number(),
  people: z.int(),
});
export type RhythmOptionView = z.infer<typeof rhythmOption>;

export const rhythmContract = {
  /** How often the circle could meet, by everyone's calendars of the next eight weeks. */
  rhythms: oc
    .input(circleAddress)
    .output(
      z.object({
        options: z.array(rhythmOption),
        /** People whose calendar could not be read; taken as free in their working hours. */
        unknown: z.array(personId),
      }),
    )
    .errors({
      ...inCircle,
      "too-few-joined": { status: 409 },
      "calendar-refused": { status: 403 },
      "calendar-busy": { status: 503 },
      "consent-missing": { status: 403 },
    }),
  /** In which week of the month a monthly circle meets. Any member may say so. */
  onWeek: oc
    .input(circleAddress.extend({ week: placeInMonth }))
    .output(z.object({}))
    .errors(inCircle),
};
