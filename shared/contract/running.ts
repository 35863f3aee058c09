import { oc } from "@orpc/contract";
import { z } from "zod";
import { mood } from "../agenda/mood.ts";
import { runningMove } from "../agenda/move-running.ts";
import { protocolRef } from "../agenda/protocol-name.ts";
import { running } from "../agenda/running.ts";
import { partMinutes, partRef } from "../agenda/shape.ts";
import { circleAddress } from "../circle/circle.ts";
import { personId, sessionId } from "../kernel/ids.ts";
import { inCircle } from "./refusals.ts";

/** A session under way, the same for every device: instants to count from, and whose turn it is to speak. */
export const runningView = running
  .pick({
    session: true,
    edition: true,
    segments: true,
    segment: true,
    step: true,
    stepStartedAt: true,
    pausedAt: true,
    checkedAt: true,
    endsAt: true,
  })
  .extend({
    /** Whose floor it is, where it is one person's. */
    speaker: personId.optional(),
    /** Who speaks after them in this round, first first. */
    toSpeak: z.array(personId),
    /** Who in the room watches the chat. */
    watcher: personId.optional(),
    /** How some say that they are here today, until it is over; absent where nobody does. For those who have joined. */
    moods: z.array(z.object({ person: personId, mood })).optional(),
    /** Who has not had the floor so far. */
    notHeard: z.array(personId),
  });
export type RunningView = z.infer<typeof runningView>;

export const runningContract = {
  /**
   * Moves a session that is under way. `edition` is what the tapper saw: when someone else has moved it meanwhile, nothing
   * is moved once more.
   */
  run: oc
    .input(circleAddress.extend({ session: sessionId, edition: z.int().min(1), move: runningMove }))
    .output(z.object({ moved: z.boolean() }))
    .errors(inCircle),
  /** I watch the chat for those who are not in the room, or no more. */
  watch: oc
    .input(circleAddress.extend({ session: sessionId, watches: z.boolean() }))
    .output(z.object({}))
    .errors(inCircle),
  /** How I am here today; null: nothing of it any more. */
  mood: oc
    .input(circleAddress.extend({ session: sessionId, mood: mood.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  /** Minutes of a part of a session; none: it is left out; null: as usual. */
  shape: oc
    .input(
      circleAddress.extend({
        session: sessionId,
        part: partRef,
        minutes: partMinutes.nullable(),
      }),
    )
    .output(z.object({}))
    .errors(inCircle),
  /** Works on the ask that is under way in another way, in the time its part has left. */
  swap: oc
    .input(
      circleAddress.extend({
        session: sessionId,
        edition: z.int().min(1),
        protocol: protocolRef,
      }),
    )
    .output(z.object({ moved: z.boolean() }))
    .errors(inCircle),
};
