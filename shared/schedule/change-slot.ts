import type { Circle } from "../circle/circle.ts";
import { circleZone } from "../circle/circle-zone.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type BookedAhead, letGo } from "./book-ahead.ts";
import { type BookingWish, newSession } from "./book-session.ts";
import { mayBook } from "./may-book.ts";
import { isBeforeSlot, occurrenceNear } from "./occurrence-near.ts";
import type { Session } from "./session.ts";
import { slotFrom } from "./slot-from.ts";
import { occurrencesFrom, type StandingSlot } from "./standing-slot.ts";

interface SlotChanged extends BookedAhead {
  /** The first session of the new slot. */
  readonly session: Session;
}

/** Chooses another standing slot, from a session at that time on. A second tap finds what the first has made. */
export function changeSlot(
  circle: Circle,
  sessions: readonly Session[],
  wish: BookingWish,
): Result<SlotChanged, "not-found" | "in-the-past" | "too-few-joined"> {
  const may = mayBook(circle, wish);
  if (!may.ok) return may;
  const { startsAt, now, regular } = wish;
  const { season } = regular ?? {};
  const slot = slotFrom({ rhythm: circle.rhythm, startsAt, zone: circleZone(circle), season });
  if (!slot) return refuse("not-found");
  const there = sessions.find((each) => isThere(each, wish));
  const others = sessions.filter((each) => each !== there);
  const session = there
    ? { ...there, occurrence: slot.anchor }
    : newSession(sessions, { ...wish, occurrence: slot.anchor });
  return ok({ ...withSlot(circle, slot, others, now), session });
}

function isThere({ state, startsAt, minutes }: Session, wish: BookingWish): boolean {
  return state === "planned" && startsAt === wish.startsAt && minutes === wish.minutes;
}

/**
 * The circle with another standing slot. What is planned by the old one from then on is called off, to be booked anew, unless
 * the new one has the same time; what somebody has moved stays where it is and takes the place of the nearest time.
 */
export function withSlot(
  { slot: before, passedOver: _, ...circle }: Circle,
  slot: StandingSlot,
  sessions: readonly Session[],
  now: Session["startsAt"],
): BookedAhead {
  const changed = sessions
    .filter(({ state, startsAt }) => state === "planned" && !isBeforeSlot(slot, startsAt))
    .map((each) => inSlot({ before, slot }, each, now));
  return {
    circle: { ...circle, slot },
    sessions: changed.filter((each) => !sessions.includes(each)),
  };
}

function inSlot(
  { before, slot }: { readonly before?: StandingSlot | undefined; readonly slot: StandingSlot },
  session: Session,
  now: Session["startsAt"],
): Session {
  const { startsAt } = session;
  const near = occurrenceNear(slot, startsAt, () => false);
  const same = near !== undefined && startOn(slot, near) === startsAt;
  if (!same && byHabit(before, session)) return letGo(session, now);
  const { occurrence, ...own } = session;
  if (occurrence === near) return session;
  return near ? { ...own, occurrence: near } : own;
}

/** At the very time of the slot. */
function byHabit(slot: StandingSlot | undefined, { occurrence, startsAt }: Session): boolean {
  return slot !== undefined && occurrence !== undefined && startOn(slot, occurrence) === startsAt;
}

function startOn(slot: StandingSlot, day: NonNullable<Session["occurrence"]>) {
  return occurrencesFrom(slot, day, 1)[0]?.startsAt;
}
