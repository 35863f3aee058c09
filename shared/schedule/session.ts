import { z } from "zod";
import { shape } from "../agenda/shape.ts";
import { conversationId, personId, sessionId } from "../kernel/ids.ts";
import { calendarDate, instantText } from "../time/instant.ts";
import { lastWord } from "./last-word.ts";
import { moveAsked, movedFrom } from "./moved.ts";
import { place } from "./place.ts";
import { timeChosen } from "./time-chosen.ts";

/** Whose calendar holds the event: a service mailbox, the first where none is named, or the person who tapped. */
const calendarOwner = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("service"), mailbox: z.string().optional() }),
  z.object({ kind: z.literal("person"), person: personId }),
]);
export type CalendarOwner = z.infer<typeof calendarOwner>;

/** One attempt to put the session into calendars. Committed before the calendar is asked. */
const booking = z.object({
  state: z.enum(["asked", "booked", "failed"]),
  by: personId,
  owner: calendarOwner,
  /** Raised when someone takes the attempt over. */
  generation: z.int().min(1),
  /** What Graph recognises a repeated request by; holds the generation. */
  transaction: z.string(),
  since: instantText,
  event: z.string().optional(),
  /** Whom the event is known to invite, its owner included; who joins or leaves is behind it until it follows. */
  invited: z.array(personId).readonly().optional(),
  /** How long the event is known to last, once that has been changed; the session is ahead of it until it follows. */
  lasts: z.int().optional(),
  /** How long somebody made the event last, where no session may; the session comes as near to it as it can. */
  stands: z.int().optional(),
  /** When it is known to begin, likewise. */
  starts: instantText.optional(),
  /** What its text is known to tell: a number that stands for it, and whether it names a room. Absent in an earlier build. */
  says: z.object({ hash: z.int(), room: z.boolean() }).optional(),
  joinUrl: z.string().optional(),
  chat: conversationId.optional(),
  /** App and tab in the meeting's chat; `refused` makes the card say how to add them by hand. */
  app: z.enum(["waiting", "added", "refused"]),
  /** Attempts of earlier generations: what they left in a calendar is removed at its owner's next visit. */
  surplus: z
    .array(
      z.object({
        owner: calendarOwner,
        transaction: z.string(),
        /** Absent where it is not known whether the attempt made an event: it is looked for by its transaction. */
        event: z.string().optional(),
        /** When it was given up; a request under way then may still make its event. */
        since: instantText.optional(),
        /** Nobody can take it out any more: its mailbox is none of ours. */
        stays: z.literal(true).optional(),
      }),
    )
    .readonly(),
});
export type Booking = z.infer<typeof booking>;

/** A circle's getting together: planned → live → closed, or missed, or cancelled. */
export const session = z.object({
  id: sessionId,
  /** 1 for the first. */
  number: z.int().min(1),
  startsAt: instantText,
  /** The day of the standing slot that it stands for, wherever it is moved; absent for one of its own. */
  occurrence: calendarDate.optional(),
  minutes: z.int().min(15).max(60),
  /** How long it was planned to be, where a busy week has made it short. */
  usualMinutes: z.int().optional(),
  /** Where it is, if not where the circle usually meets. */
  place: place.optional(),
  /** Who in the room watches the chat, where it is in Teams as well. */
  watches: personId.optional(),
  /** There is trouble between members: its own agenda, led by somebody who was named as no part of it. */
  reset: z.object({ leads: personId }).optional(),
  /** What members have changed in its agenda. */
  shape: shape.optional(),
  state: z.enum(["planned", "live", "closed", "missed", "cancelled"]),
  booking,
  /** Who leads; undefined when nobody can. */
  facilitator: personId.optional(),
  /** Once it was held: in whose place they led, because the two had traded or one stood in for the other. */
  swappedWith: personId.optional(),
  /** How often it was given another time. */
  moves: z.int().min(1).optional(),
  movedFrom: movedFrom.optional(),
  moveAsked: moveAsked.optional(),
  /** Why its time was chosen, and what it asks of people; until it was held, when that is counted in the circle. */
  chosen: timeChosen.optional(),
  /** Who said they cannot come. */
  away: z.array(personId).readonly(),
  /** When each said that last, or that they can after all. */
  said: z.array(lastWord).readonly().optional(),
  /** Who said they were there. */
  present: z.array(personId).readonly(),
  /** Whom the ledger has credited for it, once it was held: kept, so that later marks change the shares exactly. */
  credited: z.array(personId).readonly().optional(),
  startedAt: instantText.optional(),
  closedAt: instantText.optional(),
  /** The post that announced it, to be kept true. */
  card: z.string().optional(),
  /** The post that reminded of it, likewise. */
  reminder: z.string().optional(),
  /** Those that reminded of it before it was moved. */
  earlier: z
    .array(z.object({ post: z.string() }))
    .readonly()
    .optional(),
  /** The post that asks whoever is there what becomes of it. */
  late: z.object({ post: z.string() }).optional(),
  /** Somebody took the event of this attempt out of the calendar; `card` is the post that asks what becomes of the session. */
  gone: z
    .object({ since: instantText, generation: z.int(), card: z.string().optional() })
    .optional(),
});
export type Session = z.infer<typeof session>;
