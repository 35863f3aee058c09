import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { circleId, personId, sessionId, tenantId } from "../kernel/ids.ts";
import { mostPollTimes, pollAnswer } from "../schedule/poll.ts";
import { pollSays } from "../schedule/poll-says.ts";
import { becauseOf, insteadOf } from "../schedule/time-chosen.ts";
import { instantText } from "../time/instant.ts";
import { inCircle, notFound } from "./refusals.ts";

const pollStates = z.enum(["open", "decided", "booked", "none", "called-off"]);

/** A poll in short, the same for every member: until when, how many have answered, and what it came to. */
export const pollGlance = z.object({
  poll: sessionId,
  state: pollStates,
  closesAt: instantText,
  /** Who has said of each time whether they can come. */
  answered: z.int(),
  of: z.int(),
  /** When it is decided. */
  startsAt: instantText.optional(),
});

const polledTime = z.object({
  startsAt: instantText,
  dropped: z.boolean().optional(),
  yes: z.array(personId),
  ifNeedBe: z.array(personId),
  no: z.array(personId),
  /** What the reader said. */
  mine: z.enum(pollSays).optional(),
});
export type PolledTime = z.infer<typeof polledTime>;

export const pollView = pollGlance.extend({
  minutes: z.int(),
  /** Absent where it was opened because calendars could not be reached. */
  openedBy: personId.optional(),
  times: z.array(polledTime),
  /** What it comes to with the answers so far, or has come to. */
  best: z
    .object({ startsAt: instantText, because: becauseOf, instead: insteadOf.optional() })
    .optional(),
  /** Who puts it into the calendars once it is decided: the bot, or whoever taps. */
  books: z.enum(["bot", "member"]),
});
export type PollView = z.infer<typeof pollView>;

const pollAddress = circleAddress.extend({ poll: sessionId });
const over = { over: { status: 409 } } as const;

export const pollContract = {
  /** Asks everyone which of a few times they could come to. With its id, made before the first attempt. */
  openPoll: oc
    .input(pollAddress)
    .output(z.object({}))
    .errors({
      ...inCircle,
      "already-open": { status: 409 },
      "already-planned": { status: 409 },
      "too-few-joined": { status: 409 },
      "charter-open": { status: 409 },
    }),
  poll: oc.input(pollAddress).output(pollView).errors(notFound),
  /** What the caller says of each time, in the place of what they said before. */
  answerPoll: oc
    .input(pollAddress.extend({ says: z.array(pollAnswer).max(2 * mostPollTimes) }))
    .output(z.object({}))
    .errors({ ...inCircle, ...over }),
  /** Takes a time out of it, or back in. Anyone may. */
  dropTime: oc
    .input(pollAddress.extend({ startsAt: instantText, dropped: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...over, "last-time": { status: 409 } }),
  /** Calls it off, or takes that back. Anyone may. */
  callOffPoll: oc
    .input(pollAddress.extend({ off: z.boolean() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...over }),
};

const onCard = { tenant: tenantId, circle: circleId, poll: sessionId };
/** A list on a card that nothing was chosen from sends nothing, or an empty text. */
const chosen = z.enum([...pollSays, ""]).optional();

export const pollActions = [
  /** The reader's own view of a poll. */
  z.object({ verb: z.literal("schedule.poll"), ...onCard }),
  /** What they say of the first time, the second, and so on. */
  z.object({
    verb: z.literal("schedule.answer-poll"),
    ...onCard,
    ...{ t0: chosen, t1: chosen, t2: chosen, t3: chosen, t4: chosen, t5: chosen },
  }),
] as const;
