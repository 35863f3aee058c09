import { z } from "zod";
import { askMode } from "../agenda/ask.ts";
import { protocolRef } from "../agenda/protocol-name.ts";
import { queueReason } from "../agenda/queue.ts";
import { shape } from "../agenda/shape.ts";
import { frameKind } from "../agenda/step.ts";
import { circleAddress } from "../circle/circle.ts";
import { kitName } from "../circle/kit-name.ts";
import { askId, conversationId, personId, sessionId } from "../kernel/ids.ts";
import { pulseResult } from "../reflection/pulse.ts";
import { turnReason } from "../rotation/turn.ts";
import { turnRequest } from "../rotation/turn-request.ts";
import { place } from "../schedule/place.ts";
import { rhythm } from "../schedule/rhythm.ts";
import { standingSlot } from "../schedule/standing-slot.ts";
import { resourceView } from "../shelf/resource-view.ts";
import { calendarDate, instantText, zoneName } from "../time/instant.ts";
import { clocksView } from "./clocks.ts";
import { endingView } from "./ending.ts";
import { guestView } from "./guest.ts";
import { rungView } from "./health.ts";
import { pollGlance } from "./poll.ts";
import { protocolView } from "./protocol.ts";
import { questionView } from "./question.ts";
import { quickOnPage } from "./quick-ask.ts";
import { runningView } from "./running.ts";
import { seasonView } from "./season.ts";
import { writtenGlance } from "./written.ts";

/** A member as the circle sees them. */
const memberView = z.object({
  person: personId,
  name: z.string(),
  standing: z.enum(["invited", "joined", "declined", "left"]),
  guest: z.boolean(),
  offer: z.string(),
  wish: z.string(),
  zone: zoneName.optional(),
  /** They take a break; why and until when is theirs. */
  onBreak: z.boolean().optional(),
});
export type MemberView = z.infer<typeof memberView>;

const sessionView = z.object({
  session: sessionId,
  number: z.int(),
  startsAt: instantText,
  minutes: z.int(),
  /** How long it was planned to be, where a busy week has made it short. */
  usualMinutes: z.int().optional(),
  /** Where it is; absent as in Teams. */
  place: place.optional(),
  /** Who in the room watches the chat, for those in Teams. */
  watchesChat: personId.optional(),
  /** An invitation that counts no more may still be in people's calendars. */
  lingers: z.boolean().optional(),
  /** A reset: its own agenda, and led by somebody who is named for it. */
  reset: z.boolean().optional(),
  state: z.enum(["planned", "live", "closed", "missed", "cancelled"]),
  /** `asked`: it is being put into the calendars; `failed`: it could not be, and anyone may try again. */
  booking: z.enum(["asked", "booked", "failed"]),
  /** Somebody took it out of the calendar, and the circle has not decided yet what becomes of it. */
  gone: z.boolean().optional(),
  bookedBy: personId,
  /** Not in the calendars yet: from this instant on anyone may try again. */
  takeOverFrom: instantText.optional(),
  /** Who helps the facilitator with the time, and with notes, of a session that comes or runs. */
  keepsTime: personId.optional(),
  takesNotes: personId.optional(),
  /** Who has moved it, and when it was planned before. */
  moved: z.object({ by: personId, from: instantText }).optional(),
  /** In whose calendar it still stands at its former time. */
  behind: personId.optional(),
  /** Who would move it once more, and to when: the circle is asked what it would rather have. */
  moveAsked: z.object({ by: personId, startsAt: instantText }).optional(),
  /** How many make it a session, of one that comes or runs. */
  needs: z.int().optional(),
  joinUrl: z.string().optional(),
  meetingApp: z.enum(["waiting", "added", "refused"]),
  facilitator: personId.optional(),
  /** With whom they had traded, of a session that was held. */
  swappedWith: personId.optional(),
  away: z.array(personId),
  /** Who takes a break at its time, and is not counted. */
  resting: z.array(personId).optional(),
  present: z.array(personId),
  /** How many were there, of a session so long ago that nobody asks who. */
  were: z.int().optional(),
  startedAt: instantText.optional(),
  closedAt: instantText.optional(),
});
export type SessionView = z.infer<typeof sessionView>;

export const askView = z.object({
  ask: askId,
  by: personId,
  text: z.string(),
  mode: askMode,
  neededBy: calendarDate.optional(),
  link: z.string().optional(),
  /** Chosen by members; without, the mode proposes. */
  protocol: protocolRef.optional(),
  edition: z.int(),
  /** Its place among those that wait, from 1, and why it is there. */
  place: z.int().optional(),
  why: queueReason.optional(),
  /** How many sessions come before the one that is likely to have time for it; absent where that cannot be said. */
  after: z.int().optional(),
  /** When that one is: booked, or as the rhythm has it. */
  at: instantText.optional(),
});
export type AskView = z.infer<typeof askView>;

/** A timebox of the agenda. Minutes of all segments add up to the session's. */
const segmentView = z.discriminatedUnion("kind", [
  z.object({
    kind: frameKind,
    minutes: z.int().min(1),
  }),
  z.object({ kind: z.literal("ask"), minutes: z.int().min(1), ask: askView }),
]);
export type SegmentView = z.infer<typeof segmentView>;

export type ResourceView = z.infer<typeof resourceView>;

const turnView = z.object({
  person: personId,
  reason: turnReason,
  /** Who could take it, those it is fairest to ask first. */
  takers: z.array(personId),
});
/** What someone asks about their turn, as long as it waits for an answer. */
const turnRequestView = turnRequest.pick({ id: true, kind: true, by: true }).extend({
  /** Who is asked and has not answered; nobody when all have said no. */
  waits: z.array(personId),
});
export type TurnRequestView = z.infer<typeof turnRequestView>;

const pulseView = z.object({
  session: sessionId,
  closedAt: instantText,
  result: pulseResult,
});

/** The landing of a circle: the same for every member. Who is reading shows only in `me`. */
export const circlePage = z.object({
  circle: circleAddress,
  home: conversationId,
  name: z.string(),
  purpose: z.string(),
  rhythm,
  /** Where it usually meets; absent as in Teams. */
  place: place.optional(),
  kit: kitName.optional(),
  /** When it meets by its habit. */
  slot: standingSlot.optional(),
  /** Of name, purpose, rhythm and kit. */
  edition: z.int(),
  lookFrom: calendarDate,
  reportingLine: z.boolean(),
  members: z.array(memberView),
  asking: z.array(z.object({ person: personId, name: z.string() })),
  /** The session that comes or runs. */
  next: sessionView.optional(),
  /** Everyone is asked for a time, or was; absent as long as nobody is. */
  poll: pollGlance.optional(),
  /** It meets by a standing slot: there are more dates than this one. */
  regular: z.boolean().optional(),
  /** Where everyone is in it, once its agenda runs. */
  running: runningView.optional(),
  /** The circle does not meet until then, by whom; it goes on by itself. */
  paused: z.object({ until: instantText, by: personId }).optional(),
  /** Held and missed sessions, newest first, twelve at most. */
  past: z.array(sessionView),
  /** The facilitator of the next session and those after, first first. */
  turns: z.array(turnView),
  turnRequests: z.array(turnRequestView),
  /** Who has not been to a session yet, and whether they offer to facilitate their first. */
  newcomers: z.array(z.object({ person: personId, offers: z.boolean() })),
  agenda: z.object({
    minutes: z.int(),
    segments: z.array(segmentView),
    /** Asks that do not fit and move on by themselves. */
    waiting: z.array(askView),
    /** What members have changed in it; absent where there is nothing for them to change. */
    shape: shape.optional(),
  }),
  /** The last round in writing: the one that is open, or the one that was. */
  written: writtenGlance.optional(),
  /** What members ask between sessions; absent where nobody does. */
  quick: z.array(quickOnPage).optional(),
  /** Anonymous questions that came out of the box and wait to be read aloud; absent where there are none. */
  questions: z.array(questionView).optional(),
  /** The circle's own protocols; absent where it has none. */
  protocols: z.array(protocolView).optional(),
  shelf: z.array(resourceView),
  /** How far the charter is agreed; absent where there is none. */
  charter: z
    .object({
      agreed: z.array(personId),
      /** Members whose word is waited for. */
      open: z.array(personId),
      /** Whose assent the next session waits for. */
      waitsFor: z.array(personId),
      /** Everyone is asked whether it still holds. */
      again: z.boolean(),
    })
    .optional(),
  /** Nothing of what people say is kept: since when, by whom, and when what was there before goes, or went. */
  unkept: z
    .object({ since: instantText, by: personId, goesAt: instantText, gone: z.boolean() })
    .optional(),
  /** For how long they meet; absent where nobody has said so. */
  season: seasonView.optional(),
  /** Whom the session that comes or runs has as guests; absent where there are none. */
  guests: z.array(guestView).optional(),
  /** Absent as long as nobody thinks of an end. */
  ending: endingView.optional(),
  /** What it is offered to make meeting easier; absent as long as nothing waits for an answer. */
  rung: rungView.optional(),
  /** Closed pulses, newest first. */
  pulses: z.array(pulseView),
  /** What a member may do now. */
  booking: z.object({
    /** `service`: the bot books; `mine`: the tap books in the tapper's own calendar. */
    calendar: z.enum(["service", "mine"]),
    joined: z.int(),
    needed: z.int(),
  }),
  me: z.object({
    person: personId,
    standing: z.enum(["invited", "joined", "declined"]),
    /** I take a break until then. */
    breakUntil: instantText.optional(),
    /** Clocks change, and my hour with them; as long as that is new. */
    clocks: clocksView.optional(),
    /** Since when what the bot tells me alone does not get through. */
    unreachedSince: instantText.optional(),
    /** I facilitate next: to so many others it does not either. */
    othersUnreached: z.int().optional(),
  }),
  /** Calendars do not do what is asked of them: what, and since when; absent where they do, as far as is known. */
  calendars: z.object({ what: z.enum(["refused", "silent"]), since: instantText }).optional(),
  /** Raised with every change. */
  version: z.int(),
  /** The server's time: the tab counts from it. */
  now: instantText,
});
export type CirclePage = z.infer<typeof circlePage>;
