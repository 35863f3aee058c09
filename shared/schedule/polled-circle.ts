import type { Circle } from "../circle/circle.ts";
import { circleZone } from "../circle/circle-zone.ts";
import { activeMembers } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../time/instant.ts";
import { type Burdens, burdensOf } from "./burdens.ts";
import type { Poll } from "./poll.ts";
import { quorumOf } from "./quorum.ts";
import type { Session } from "./session.ts";
import { openSession } from "./session-end.ts";
import { usualTime } from "./usual-time.ts";

/** What of a circle decides between the times that its people are asked about. */
export interface PolledCircle {
  /** Who is asked. */
  readonly people: readonly PersonId[];
  /** How many are to come. */
  readonly quorum: number;
  /** Whose turn it is to lead. */
  readonly leads?: PersonId | undefined;
  readonly burdens?: Burdens["people"] | undefined;
  readonly usual?: Instant | undefined;
}

/** Whoever takes a break until after the last of the times is not asked. */
export function polledCircle(
  circle: Circle,
  sessions: readonly Session[],
  { times, openedAt }: Pick<Poll, "times" | "openedAt">,
): PolledCircle {
  const people = activeMembers(circle, times.at(-1)?.startsAt).map(({ person }) => person);
  const leads = openSession(sessions)?.facilitator ?? circle.ledger.announced[0] ?? undefined;
  const { rhythm, slot } = circle;
  return {
    people,
    quorum: quorumOf(people.length, circle.quorum),
    leads: leads !== undefined && people.includes(leads) ? leads : undefined,
    burdens: burdensOf(circle),
    usual: usualTime({ rhythm, slot, sessions, zone: circleZone(circle), from: openedAt }),
  };
}
