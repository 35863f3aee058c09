import type { Booking, Session } from "../../shared/schedule/session.ts";
import { instant } from "../../shared/time/instant.ts";
import { personCalled, sessionCalled } from "./ids.ts";

/** Booked by Ada in the service mailbox. */
export const aBooking = (over: Partial<Booking> = {}): Booking => ({
  state: "booked",
  by: personCalled("ada"),
  owner: { kind: "service" },
  generation: 1,
  transaction: "first-1",
  since: instant("2026-11-20T09:00:00Z"),
  event: "event-1",
  joinUrl: "https://teams.example/join/first",
  app: "added",
  surplus: [],
  ...over,
});

/** The circle's first session, planned, 45 minutes, led by Ada. */
export const aSession = (over: Partial<Session> = {}): Session => ({
  id: sessionCalled("first"),
  number: 1,
  startsAt: instant("2026-11-24T14:00:00Z"),
  minutes: 45,
  state: "planned",
  booking: aBooking(),
  facilitator: personCalled("ada"),
  away: [],
  present: [],
  ...over,
});
