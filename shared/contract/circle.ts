import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress, circleName, circlePurpose } from "../circle/circle.ts";
import { endingKind } from "../circle/ending.ts";
import { hoursChoice } from "../circle/hours-choice.ts";
import { kitName } from "../circle/kit-name.ts";
import { introduction, language, preferredHours } from "../circle/member.ts";
import { seasonWeeks } from "../circle/season.ts";
import { usualWeeks } from "../circle/season-lengths.ts";
import { circleId, conversationId, personId, tenantId } from "../kernel/ids.ts";
import { rhythm } from "../schedule/rhythm.ts";
import { calendarDate, instantText, zoneName } from "../time/instant.ts";
import { circlePage } from "./circle-page.ts";
import { endingContract } from "./ending.ts";
import { guestContract, guestPage } from "./guest.ts";
import { healthContract } from "./health.ts";
import { changedMeanwhile, inCircle, notFound } from "./refusals.ts";
import { seasonContract } from "./season.ts";

/** Where a tab says it is. A claim: the server asks the conversation's roster before it believes it. */
const place = z.object({
  tenant: tenantId,
  conversation: conversationId,
});
export type Place = z.infer<typeof place>;

const rosterPerson = z.object({
  person: personId,
  name: z.string(),
  guest: z.boolean(),
});

/** What stands in a conversation, for someone on its roster. */
const atPlace = z.discriminatedUnion("state", [
  /** No circle yet; anyone on the roster may make one. */
  z.object({ state: z.literal("empty") }),
  /** With the circle's page where it is at home, so that a tab needs to ask only once. */
  z.object({
    state: z.literal("member"),
    circle: circleAddress,
    page: circlePage.optional(),
  }),
  /** Invited to one session from outside: its agenda, and nothing else. */
  z.object({ state: z.literal("guest"), circle: circleAddress, page: guestPage }),
  /** Not of the circle: name and purpose, and whether they have asked to join. */
  z.object({
    state: z.literal("outside"),
    circle: circleAddress,
    name: z.string(),
    purpose: z.string(),
    asked: z.boolean(),
    /** They have left by themselves, and may come back by themselves. */
    mayReturn: z.boolean().optional(),
    /** It has ended: there is nothing to join. */
    ended: endingKind.optional(),
  }),
]);

export const myCircle = z.object({
  circle: circleAddress,
  name: z.string(),
  /** Opens the circle's tab in Teams. */
  link: z.string(),
  standing: z.enum(["invited", "joined"]),
  nextStartsAt: instantText.optional(),
  /** The whole circle does not meet until then. */
  pausedUntil: instantText.optional(),
  /** Two members have ended it; until then it can be read and brought back. */
  goneAt: instantText.optional(),
  /** What waits for me, most pressing first, each with a link that opens where it is done. */
  mine: z.array(
    z.object({
      task: z.enum([
        "join",
        "answer-turn",
        "facilitate",
        "ask-next",
        "how-it-went",
        "reflect",
        "answer-promise",
        "answer-words",
        "answer-introduction",
        "answer-poll",
        "find-time",
        "admit",
        "agree",
        "season",
        "ending",
      ]),
      link: z.string(),
    }),
  ),
});

const helpRoute = z.object({ name: z.string(), link: z.string() });

export const circleContract = {
  ...seasonContract,
  ...healthContract,
  ...endingContract,
  ...guestContract,
  at: oc.input(place).output(atPlace).errors(notFound),
  /** Who can be invited, for the configuration page. */
  roster: oc
    .input(place)
    .output(
      z.object({
        people: z.array(rosterPerson),
        /** Whoever asks: they are of the circle they make. */
        you: personId,
        /** In a standard channel the whole team can see the channel's posts. */
        openToTeam: z.boolean(),
      }),
    )
    .errors({ ...notFound, "roster-not-readable": { status: 503 } }),
  /** Whether two of these people are in one reporting line; who, is neither said nor kept. */
  lines: oc
    .input(place.extend({ people: z.array(personId).max(20) }))
    .output(z.object({ reportingLine: z.enum(["no", "yes", "unknown"]) }))
    .errors({
      ...notFound,
      "not-on-roster": { status: 422 },
      "roster-not-readable": { status: 503 },
    }),
  make: oc
    .input(
      place.extend({
        name: circleName,
        purpose: circlePurpose,
        people: z.array(personId).max(40),
        rhythm,
        lookFrom: calendarDate,
        kit: kitName.optional(),
        /** Nothing of what its people say is to be kept. */
        unkept: z.boolean().optional(),
        weeks: seasonWeeks.default(usualWeeks),
        language,
        /** What the maker's device says; one that the server does not know is left out. */
        zone: zoneName.optional().catch(undefined),
      }),
    )
    .output(z.object({ circle: circleAddress, made: z.enum(["now", "before"]) }))
    .errors({
      ...notFound,
      "too-few": { status: 422 },
      "too-many": { status: 422 },
      "not-on-roster": { status: 422 },
      "roster-not-readable": { status: 503 },
    }),
  page: oc.input(circleAddress).output(circlePage).errors(notFound),
  /** What the join form starts from: earlier answers, else the calendar's working hours. */
  introduction: oc
    .input(circleAddress)
    .output(introduction.extend({ zone: zoneName.optional(), hours: preferredHours.optional() }))
    .errors(notFound),
  join: oc
    .input(
      circleAddress.extend({
        ...introduction.shape,
        /** What the joiner's device says; one that the server does not know is left out. */
        zone: zoneName.optional().catch(undefined),
        language: language.optional(),
      }),
    )
    .output(z.object({}))
    .errors({ ...inCircle, full: { status: 409 } }),
  decline: oc.input(circleAddress).output(z.object({})).errors(inCircle),
  /** I go; to the others I take a break. `takesWords`: what I wrote for the circle goes with me. */
  leave: oc
    .input(circleAddress.extend({ takesWords: z.boolean().optional() }))
    .output(z.object({}))
    .errors(inCircle),
  /** I am back, after I had left by myself. */
  returnTo: oc
    .input(circleAddress)
    .output(z.object({}))
    .errors({ ...inCircle, full: { status: 409 } }),
  /** I take a break until the beginning of that day, where my device is. */
  pause: oc
    .input(
      circleAddress.extend({ until: calendarDate, zone: zoneName.optional().catch(undefined) }),
    )
    .output(z.object({}))
    .errors({ ...inCircle, "in-the-past": { status: 422 }, "too-far": { status: 422 } }),
  /** I am back before that. */
  comeBack: oc.input(circleAddress).output(z.object({})).errors(inCircle),
  askToJoin: oc.input(circleAddress).output(z.object({})).errors(inCircle),
  admit: oc
    .input(circleAddress.extend({ person: personId }))
    .output(z.object({}))
    .errors({ ...inCircle, full: { status: 409 } }),
  /** Not now, to someone who asks to join. */
  turnAway: oc
    .input(circleAddress.extend({ person: personId }))
    .output(z.object({}))
    .errors(inCircle),
  /** Invites someone of the roster who was not invited before. */
  invite: oc
    .input(circleAddress.extend({ person: personId }))
    .output(z.object({}))
    .errors({ ...inCircle, full: { status: 409 }, "not-on-roster": { status: 422 } }),
  change: oc
    .input(
      circleAddress.extend({
        name: circleName,
        purpose: circlePurpose,
        rhythm,
        /** Absent: none any more. */
        kit: kitName.optional(),
        edition: z.int(),
      }),
    )
    .output(z.object({}))
    .errors({ ...inCircle, ...changedMeanwhile }),
  /** Whom the organisation has for what is bigger than a circle, and for a concern about one. */
  help: oc.output(z.object({ routes: z.array(helpRoute), concern: helpRoute.optional() })),
  /** The same, into my own chat with the bot. */
  sendHelp: oc.input(z.object({ language })).output(z.object({})),
  mine: oc.output(z.object({ circles: z.array(myCircle), now: z.string() })),
};

/** What the buttons on a circle's cards send back. Untrusted: parse it before acting on it. */
export const circleAction = z.discriminatedUnion("verb", [
  /** The reader's own view of a card in the channel. */
  z.object({ verb: z.literal("circle.view"), tenant: tenantId, circle: circleId }),
  z.object({
    verb: z.literal("circle.join"),
    tenant: tenantId,
    circle: circleId,
    offer: z.string().max(200).default(""),
    wish: z.string().max(200).default(""),
    hours: hoursChoice.default("calendar"),
  }),
  z.object({ verb: z.literal("circle.decline"), tenant: tenantId, circle: circleId }),
  z.object({ verb: z.literal("circle.leave"), tenant: tenantId, circle: circleId }),
]);
export type CircleAction = z.infer<typeof circleAction>;
