import { z } from "zod";
import { type PersonId, personId, sessionId } from "../kernel/ids.ts";
import { type Instant, instantText } from "../time/instant.ts";
import { type PollSays, pollSays } from "./poll-says.ts";
import { becauseOf, insteadOf } from "./time-chosen.ts";

/** About so many times people are asked at most: more nobody goes through. */
export const mostPollTimes = 6;

export const pollAnswer = z.object({ startsAt: instantText, says: z.enum(pollSays) });
export type PollAnswer = z.infer<typeof pollAnswer>;

/**
 * Everyone is asked which of a few times they could come to, until a time. It has the id of the session it comes to. What
 * people answer lies here alone, and goes with it.
 */
export const poll = z.object({
  id: sessionId,
  minutes: z.int().min(15).max(60),
  /** Soonest first, each on a quarter of an hour. One that was dropped stays in its place, so that it can come back. */
  times: z
    .array(z.object({ startsAt: instantText, dropped: z.boolean().optional() }))
    .min(1)
    .readonly(),
  /** Absent where nobody did: calendars could not be reached. */
  openedBy: personId.optional(),
  openedAt: instantText,
  /** By then it is decided with what has been answered. */
  closesAt: instantText,
  answers: z.array(z.object({ by: personId, says: z.array(pollAnswer).readonly() })).readonly(),
  calledOffAt: instantText.optional(),
  closedAt: instantText.optional(),
  /** What it came to; absent where no two could come to any. */
  chosen: z
    .object({ startsAt: instantText, because: becauseOf, instead: insteadOf.optional() })
    .optional(),
  /** The circle has a session by now. */
  booked: z.boolean().optional(),
  /** The post that asks, to be kept true. */
  card: z.string().optional(),
});
export type Poll = z.infer<typeof poll>;

/** `decided`: waits for somebody's tap; `none`: no time came of it. */
export type PollState = "open" | "decided" | "booked" | "none" | "called-off";

export function pollState({ booked, calledOffAt, closedAt, chosen }: Poll): PollState {
  if (booked) return "booked";
  if (calledOffAt !== undefined) return "called-off";
  if (closedAt === undefined) return "open";
  return chosen ? "decided" : "none";
}

/** It ends at its time, also before anyone has looked at the clock. */
export function isOpenPoll(asked: Poll, at: Instant): boolean {
  return pollState(asked) === "open" && at < asked.closesAt;
}

/** The times that people are asked about. */
export function timesAsked({ times }: Pick<Poll, "times">): readonly Instant[] {
  return times.flatMap(({ startsAt, dropped }) => (dropped ? [] : [startsAt]));
}

export function saysAt(
  { answers }: Pick<Poll, "answers">,
  person: PersonId,
  startsAt: Instant,
): PollSays | undefined {
  const mine = answers.find(({ by }) => by === person)?.says;
  return mine?.find((each) => each.startsAt === startsAt)?.says;
}

/** Whether someone has said of each time whether they can come. */
export function hasAnswered(asked: Poll, person: PersonId): boolean {
  return timesAsked(asked).every((startsAt) => saysAt(asked, person, startsAt) !== undefined);
}
