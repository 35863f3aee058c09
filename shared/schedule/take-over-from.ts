import { type Instant, later } from "../time/instant.ts";
import type { Session } from "./session.ts";

/** How long an attempt at booking keeps others from trying. */
const patience = { minutes: 10 } as const;

/** From when on anyone may try again what has not reached the calendars yet; undefined when nothing is under way. */
export function takeOverFrom({ booking }: Pick<Session, "booking">): Instant | undefined {
  if (booking.state !== "asked") return undefined;
  return later(booking.since, patience);
}
