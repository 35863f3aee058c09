import { z } from "zod";
import { circleId, conversationId, personId, tenantId } from "../kernel/ids.ts";
import { ledger } from "../rotation/ledger.ts";
import { burdens } from "../schedule/burdens.ts";
import { passedOver } from "../schedule/passed-over.ts";
import { place } from "../schedule/place.ts";
import { quorumRule } from "../schedule/quorum.ts";
import { rhythm } from "../schedule/rhythm.ts";
import { standingSlot } from "../schedule/standing-slot.ts";
import { calendarDate, instantText } from "../time/instant.ts";
import { charterStanding } from "./charter-standing.ts";
import { circleHealth } from "./circle-health.ts";
import { circleMode } from "./circle-mode.ts";
import { circlePause } from "./circle-pause.ts";
import { ended, endingProposal } from "./ending.ts";
import { guest } from "./guest.ts";
import { kitName } from "./kit-name.ts";
import { member } from "./member.ts";
import { season } from "./season.ts";
import { unkept } from "./unkept.ts";

export const circleSize = { least: 3, most: 12 } as const;
export const circleName = z.string().trim().min(1).max(60);
export const circlePurpose = z.string().trim().min(1).max(200);

/** Where a circle is kept: its conversation's tenant, and its id. */
export const circleAddress = z.object({ tenant: tenantId, circle: circleId });
export type CircleAddress = z.infer<typeof circleAddress>;

/** Peers who help each other, at home in one Teams conversation. */
export const circle = z.object({
  id: circleId,
  tenant: tenantId,
  home: conversationId,
  name: circleName,
  purpose: circlePurpose,
  rhythm,
  /** Where it usually meets; absent as in Teams. */
  place: place.optional(),
  /** What it is for, of what there are words to start from; absent where it is something else. */
  kit: kitName.optional(),
  /** Of name, purpose, rhythm and kit: raised with every change of them, so that a stale one is noticed. */
  edition: z.int().min(1),
  /** Who changed them last; absent as long as they are as they were made. */
  editedBy: personId.optional(),
  /** First day of the two weeks in which to look for the first time. */
  lookFrom: calendarDate,
  members: z.array(member).readonly(),
  /** People of the conversation who asked to join and wait for any member to admit them. */
  asking: z.array(z.object({ person: personId, tenant: tenantId, name: z.string() })).readonly(),
  /** Two members are in one reporting line. The verdict only; who it is is not kept. */
  reportingLine: z.boolean(),
  ledger,
  /** When it meets by its habit; absent until a first time was found, and in one that meets as needed. */
  slot: standingSlot.optional(),
  /** Days of it that have no session, and why; absent where there are none to come. */
  passedOver: z.array(passedOver).readonly().optional(),
  /** What this season's times have asked of people; absent where they asked nothing of anyone. */
  burdens: burdens.optional(),
  /** On what terms; absent in a circle of an earlier build until someone writes them. */
  charter: charterStanding.optional(),
  /** How many are to be able to come to a session, as its charter says; absent as usual. */
  quorum: quorumRule.optional(),
  /** How a session runs; absent as structured. */
  mode: circleMode.optional(),
  /** Nothing of what its people say is kept; absent where it is. */
  unkept: unkept.optional(),
  /** For how long they have agreed to meet; absent in a circle of an earlier build until someone says so. */
  season: season.optional(),
  /** It does not meet for a while, and says so. */
  pause: circlePause.optional(),
  /** How it has been doing of late; absent until a session of it has ended. */
  health: circleHealth.optional(),
  /** Who is invited from outside to the session that comes or runs. */
  guests: z.array(guest).readonly().optional(),
  /** One member would like it to end. */
  proposal: endingProposal.optional(),
  /** The last post that told of such a wish, to be kept true. */
  endingCard: z.string().optional(),
  /** Two members have ended it: nothing changes any more, and nothing is posted. */
  ended: ended.optional(),
  /** The bot's first post here; what it posts later for the circle goes into this thread. */
  root: z.string().optional(),
  madeBy: personId,
  madeAt: instantText,
  /** Raised by one with every commit in the circle; live updates speak of it. */
  version: z.int().min(1),
});
export type Circle = z.infer<typeof circle>;
