import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Instant, later } from "../time/instant.ts";
import { bestOfPoll } from "./best-of-poll.ts";
import { notice } from "./look-window.ts";
import { isOpenPoll, type Poll, type PollAnswer, pollState, timesAsked } from "./poll.ts";
import type { PolledCircle } from "./polled-circle.ts";

/** Keeps what someone says of the times, in the place of what they said before. Nothing takes it away. */
export function answerPoll(
  asked: Poll,
  by: PersonId,
  says: readonly PollAnswer[],
  at: Instant,
): Result<Poll, "over"> {
  if (!isOpenPoll(asked, at)) return refuse("over");
  const known = asked.times.flatMap(({ startsAt }) =>
    says.filter((each) => each.startsAt === startsAt).slice(0, 1),
  );
  const others = asked.answers.filter((each) => each.by !== by);
  const answers = known.length === 0 ? others : [...others, { by, says: known }];
  return ok({ ...asked, answers });
}

/** Answers go with whoever gave them. The very same where there are none of theirs. */
export function withoutAnswersOf(asked: Poll, gone: readonly PersonId[]): Poll {
  const answers = asked.answers.filter(({ by }) => !gone.includes(by));
  return answers.length === asked.answers.length ? asked : { ...asked, answers };
}

/** Takes a time out of it, or back in with what was said of it. One at least is left. */
export function dropTime(
  asked: Poll,
  startsAt: Instant,
  dropped: boolean,
  at: Instant,
): Result<Poll, "over" | "not-found" | "last-time"> {
  if (!isOpenPoll(asked, at)) return refuse("over");
  if (!asked.times.some((each) => each.startsAt === startsAt)) return refuse("not-found");
  const times = asked.times.map((each) =>
    each.startsAt === startsAt ? { startsAt, ...(dropped && { dropped }) } : each,
  );
  return timesAsked({ times }).length === 0 ? refuse("last-time") : ok({ ...asked, times });
}

/** Calls it off, or takes that back in time. Twice is once. */
export function callOffPoll(asked: Poll, off: boolean, at: Instant): Result<Poll, "over"> {
  const state = pollState(asked);
  if (state === (off ? "called-off" : "open")) return ok(asked);
  if (off) return state === "booked" ? refuse("over") : ok({ ...asked, calledOffAt: at });
  if (state !== "called-off") return refuse("over");
  const { calledOffAt: _, ...again } = asked;
  return isOpenPoll(again, at) || again.closedAt !== undefined ? ok(again) : refuse("over");
}

/** What it came to. However late that is noticed, no time that people would hear of too late. */
export function closePoll(asked: Poll, circle: PolledCircle, at: Instant): Poll {
  const best = bestOfPoll(asked, circle, later(at, notice));
  if (!best) return { ...asked, closedAt: at };
  const { startsAt, because, instead } = best;
  return { ...asked, closedAt: at, chosen: { startsAt, because, ...(instead && { instead }) } };
}
