import { isOpen } from "../schedule/is-open.ts";
import type { Session } from "../schedule/session.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import { type CircleHealth, datesKept, type PastDate } from "./circle-health.ts";
import { activeMembers } from "./on-break.ts";

/** A session as it was and as it is. */
export interface SessionChanged {
  readonly before: Session | undefined;
  readonly session: Session;
  /** Its agenda had nothing on it. */
  readonly empty: boolean;
}

/** Called off longer before is a change of plans; and so is what was booked less than a day before. */
const lateNotice = { days: 7 } as const;
const secondThoughts = { days: 1 } as const;

/**
 * The circle with what its sessions' ends count for how it is doing: held, missed, or called off so late that nothing took its
 * place. What a pause, another standing slot or another rhythm calls off is nobody's trouble, and what comes back counts no more.
 */
export function datesAfter(
  before: Circle,
  circle: Circle,
  changed: readonly SessionChanged[],
  now: Instant,
): Circle {
  const replanned = !alike(planOf(before), planOf(circle));
  const health = changed.reduce<CircleHealth>(
    (latest, each) => counted(circle, latest, each, { now, replanned }),
    circle.health ?? none,
  );
  return alike(health, circle.health ?? none) ? circle : { ...circle, health };
}

const none: CircleHealth = { dates: [] };

function counted(
  circle: Circle,
  health: CircleHealth,
  changed: SessionChanged,
  when: { readonly now: Instant; readonly replanned: boolean },
): CircleHealth {
  const { dates } = health;
  const { before, session } = changed;
  const known = dates.find((each) => each.session === session.id);
  if (known) return { ...health, dates: recounted(circle, dates, known, session) };
  const ended = before && isOpen(before.state) && !isOpen(session.state);
  if (!ended || !counts(session, when.replanned, when.now)) return health;
  const date = dateOf(circle, session, changed.empty);
  const aliveAt = session.state === "closed" ? (session.closedAt ?? when.now) : health.aliveAt;
  return { ...health, dates: [...dates, date].slice(-datesKept), ...(aliveAt && { aliveAt }) };
}

/** Who says later that they were there, or that they were not; and what is to take place after all. */
function recounted(
  circle: Circle,
  dates: readonly PastDate[],
  known: PastDate,
  session: Session,
): readonly PastDate[] {
  if (isOpen(session.state)) return dates.filter((each) => each !== known);
  const { were } = attendance(circle, session);
  return dates.map((each) => (each === known ? { ...known, were } : each));
}

function counts({ state, startsAt, booking }: Session, replanned: boolean, now: Instant): boolean {
  if (state !== "cancelled") return true;
  const early = now < later(startsAt, { days: -lateNotice.days });
  const fresh = now < later(booking.since, secondThoughts) && now < startsAt;
  return !replanned && !early && !fresh;
}

function dateOf(circle: Circle, session: Session, empty: boolean): PastDate {
  const { id, moves, state } = session;
  return {
    session: id,
    held: state === "closed",
    ...attendance(circle, session),
    ...(empty && circle.mode !== "light" && { empty: true as const }),
    ...(moves && { moves }),
  };
}

/** Whoever led a session was there, as the line of facilitators has it. */
function attendance(circle: Circle, { state, startsAt, present, facilitator }: Session) {
  const of = Math.max(1, activeMembers(circle, startsAt).length);
  const led = state === "closed" && facilitator ? [facilitator] : [];
  const were = state === "closed" ? new Set([...present, ...led]).size : 0;
  return { of, were: Math.min(of, were) };
}

/** What of a circle says when it meets. */
function planOf({ slot, rhythm, pause, ended }: Circle) {
  return [slot, rhythm, pause, ended];
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
