import type { Circle } from "../circle/circle.ts";
import { circleZone } from "../circle/circle-zone.ts";
import { joinedMembers } from "../circle/may.ts";
import { onBreak } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import { inOrder } from "../kernel/listed.ts";
import { nextOccurrence } from "../schedule/next-occurrence.ts";
import { sessionsAhead } from "../schedule/open-sessions.ts";
import { pastSessions } from "../schedule/past-sessions.ts";
import type { Session } from "../schedule/session.ts";
import { openSession } from "../schedule/session-end.ts";
import { type Instant, wallTime } from "../time/instant.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { type QueueOf, queue } from "./queue.ts";

/** A circle and the sessions that rules ask about: the one that comes or runs, and the last ones. */
export interface InLine {
  readonly circle: Circle;
  readonly sessions: readonly Session[];
  /** The circle's own protocols. */
  readonly own?: readonly KnownProtocol[] | undefined;
}

/** The asks that the next session is made of, in the queue's order: those whose askers can come. */
export function asksInLine(asks: readonly Ask[], { circle, sessions }: InLine): readonly Ask[] {
  const coming = openSession(sessions);
  return inOrder(withPlaces(asks, { circle, sessions })).filter(
    ({ by, reachedIn }) => reachedIn === undefined && (!coming || canCome(circle, coming, by)),
  );
}

/** The same asks, those that wait with their place in the queue as their order. */
export function withPlaces(asks: readonly Ask[], line: InLine): readonly Ask[] {
  if (asks.length < 2) return asks;
  const ids = queue(asks, queueOf(line, asks)).map(({ ask }) => ask.id);
  return asks.map((ask) => {
    const order = ids.indexOf(ask.id);
    return order < 0 || order === ask.order ? ask : { ...ask, order };
  });
}

/** What the queue goes by: who has waited for how long, and for what there is only the next session. */
export function queueOf({ circle, sessions }: InLine, asks: readonly Ask[]): QueueOf {
  const { accounts, held = [] } = circle.ledger;
  const people = joinedMembers(circle).map(({ person, joinedAt }) => {
    const account = accounts.find((each) => each.person === person);
    const lastAsked = account?.lastAsked;
    return { person, lastAsked, since: lastAsked ?? (account?.founding ? undefined : joinedAt) };
  });
  const hurried = asks.some(({ neededBy }) => neededBy !== undefined);
  const lastChance = hurried ? lastChanceOf({ circle, sessions }) : undefined;
  return { people, held, ...(lastChance && { lastChance }) };
}

/** Said no to it, or on a break by then; whoever came after all is there. */
export function canCome({ members }: Circle, session: Session, person: PersonId): boolean {
  if (session.present.includes(person)) return true;
  const member = members.find((each) => each.person === person);
  return !session.away.includes(person) && !(member && onBreak(member, session.startsAt));
}

/** When the circle's habit has it meet after that. */
export function meetsAfter(circle: Circle, at: Instant): Instant | undefined {
  return nextOccurrence(circle.rhythm, at, circleZone(circle));
}

function lastChanceOf({ circle, sessions }: InLine): QueueOf["lastChance"] {
  const coming = openSession(sessions)?.startsAt ?? expected({ circle, sessions });
  if (coming === undefined) return undefined;
  const zone = circleZone(circle);
  const [ahead] = sessionsAhead(sessions);
  const after = ahead?.startsAt ?? meetsAfter(circle, coming);
  return {
    from: wallTime(coming, zone).date,
    ...(after && { before: wallTime(after, zone).date }),
  };
}

function expected({ circle, sessions }: InLine): Instant | undefined {
  const [last] = pastSessions(sessions);
  return last && meetsAfter(circle, last.startsAt);
}
