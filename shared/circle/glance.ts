import { z } from "zod";
import { lastBegun } from "../commitment/comes-back.ts";
import { conversationId, type PersonId, personId, sessionId } from "../kernel/ids.ts";
import { openRequests, waitsFor } from "../rotation/ask-about-turn.ts";
import { openSessions } from "../schedule/open-sessions.ts";
import { lastHeld } from "../schedule/past-sessions.ts";
import { hasAnswered, type Poll, pollState } from "../schedule/poll.ts";
import { polledCircle } from "../schedule/polled-circle.ts";
import type { Session } from "../schedule/session.ts";
import { openSession } from "../schedule/session-end.ts";
import { type Instant, instantText } from "../time/instant.ts";
import { isAsked, notAgreed } from "./agree-to-charter.ts";
import { type Circle, circle } from "./circle.ts";
import { type EndingProposal, ended, endingProposal } from "./ending.ts";
import { joinedMembers } from "./may.ts";
import { type Season, season } from "./season.ts";

/**
 * What of a circle is asked for most: by whoever lists theirs, and by everyone who wants to know whether what they have
 * read still holds. Small whatever people write, because it is written anew with every change.
 */
export const glance = z.object({
  version: circle.shape.version,
  home: conversationId,
  name: circle.shape.name,
  /** How many have joined, and how many ask to. */
  joined: z.int(),
  asking: z.int(),
  /** The session that comes or runs. */
  next: z.object({ startsAt: instantText, facilitator: personId.optional() }).optional(),
  /** The circle does not meet until then. */
  pausedUntil: instantText.optional(),
  /** The last session, when it was held. */
  last: z
    .object({ session: sessionId, closedAt: instantText, facilitator: personId.optional() })
    .optional(),
  /** Number of the last session that has begun. */
  begun: z.int().optional(),
  /** Who is asked about somebody's turn and has not answered. */
  asked: z.array(personId).readonly().optional(),
  /** Whose word to the charter is waited for. */
  unagreed: z.array(personId).readonly().optional(),
  /** Everyone is asked for a time: who has not answered; nobody once it is decided. */
  polled: z.array(personId).readonly().optional(),
  season: season.pick({ number: true, from: true, until: true }).optional(),
  /** Two members have ended it. */
  ended: ended.pick({ kind: true, goneAt: true }).optional(),
  /** One would like it to end. */
  ending: endingProposal.pick({ kind: true, by: true, at: true }).optional(),
  /** Nothing of what its people say is kept. */
  unkept: z.literal(true).optional(),
  /** In whose own calendars something of the circle stands, or is left, that only their token can put right. */
  calendars: z.array(personId).readonly(),
});
export type Glance = z.infer<typeof glance>;

export function glanceOf(of: Circle, sessions: readonly Session[], asks?: Poll): Glance {
  const { version, home, name } = of;
  const next = openSession(sessions);
  const last = lastHeld(sessions);
  const begun = lastBegun(sessions);
  const asked = openRequests(of.ledger).flatMap(waitsFor);
  return {
    version,
    home,
    name,
    joined: joinedMembers(of).length,
    asking: of.asking.length,
    ...(next && { next: { startsAt: next.startsAt, facilitator: next.facilitator } }),
    ...(of.pause && { pausedUntil: of.pause.until }),
    ...(last?.closedAt && { last: lastOf(last, last.closedAt) }),
    ...(begun > 0 && { begun }),
    ...(asked.length > 0 && { asked: [...new Set(asked)] }),
    ...(isAsked(of) && notAgreed(of).length > 0 && { unagreed: notAgreed(of) }),
    ...polledOf(of, asks),
    ...(of.ended && { ended: { kind: of.ended.kind, goneAt: of.ended.goneAt } }),
    ...(of.proposal && { ending: proposalOf(of.proposal) }),
    ...(of.season && { season: seasonOf(of.season) }),
    ...(of.unkept && { unkept: true as const }),
    calendars: calendarsOf(sessions),
  };
}

/** As long as a time may come of it. */
function polledOf(of: Circle, asks: Poll | undefined): Pick<Glance, "polled"> {
  const state = asks && pollState(asks);
  if (state === "decided") return { polled: [] };
  if (!asks || state !== "open") return {};
  const { people } = polledCircle(of, [], asks);
  return { polled: people.filter((person) => !hasAnswered(asks, person)) };
}

function proposalOf({ kind, by, at }: EndingProposal): Glance["ending"] {
  return { kind, by, at };
}

function seasonOf({ number, from, until }: Season): Glance["season"] {
  return { number, from, until };
}

function lastOf({ id, facilitator }: Session, closedAt: Instant): Glance["last"] {
  return { session: id, closedAt, ...(facilitator && { facilitator }) };
}

function calendarsOf(sessions: readonly Session[]): readonly PersonId[] {
  const owners = [
    ...openSessions(sessions).map(({ booking }) => booking.owner),
    ...sessions.flatMap(({ booking }) => booking.surplus.map(({ owner }) => owner)),
  ];
  return [...new Set(owners.flatMap((each) => (each.kind === "person" ? [each.person] : [])))];
}
