import { type Instant, later } from "../time/instant.ts";
import type { Session } from "./session.ts";

/** How long someone's own attempt at booking keeps others from trying. */
const patience = { minutes: 10 } as const;

/** From when on another member may book what someone is booking in their own calendar; undefined when nobody is. */
export function takeOverFrom({ booking }: Pick<Session, "booking">): Instant | undefined {
  if (booking.state !== "asked" || booking.owner.kind !== "person") return undefined;
  return later(booking.since, patience);
}
