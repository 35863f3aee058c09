import { z } from "zod";
import { instantText, zoneName } from "../time/instant.ts";

/** What someone is to know of clocks that change: at which hour sessions are for them then. */
export const clocksView = z.object({
  /** Where they are, by what the circle knows. */
  zone: zoneName,
  /** The day on which their own clock changes, and the circle's, at noon there; absent where one does not. */
  mine: instantText.optional(),
  circles: instantText.optional(),
  /** One after the other; the last has no end: it stays. */
  spans: z.array(
    z.object({
      from: instantText,
      until: instantText.optional(),
      /** A session at each of its hours: two where those are taken in turns. */
      times: z.array(instantText),
    }),
  ),
});
export type ClocksView = z.infer<typeof clocksView>;
