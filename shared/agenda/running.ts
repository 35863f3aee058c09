import { z } from "zod";
import { askId, personId, sessionId } from "../kernel/ids.ts";
import { instantText } from "../time/instant.ts";
import { moods } from "./mood.ts";
import { protocolRef } from "./protocol-name.ts";
import { floor, frameKind } from "./step.ts";

const minutes = z.int().min(1).max(120);

/** A protocol of the circle's own as it was when the part was planned: what was begun stays as it was. */
const ownProtocolRun = z.object({
  name: z.string(),
  steps: z
    .array(z.object({ title: z.string(), how: z.string(), floor }))
    .min(1)
    .readonly(),
});

/** A part of the session with the minutes of its steps. */
export const runSegment = z.discriminatedUnion("kind", [
  z.object({
    kind: frameKind,
    steps: z.array(minutes).length(1).readonly(),
  }),
  z.object({
    kind: z.literal("ask"),
    ask: askId,
    by: personId,
    protocol: protocolRef,
    steps: z.array(minutes).min(1).readonly(),
    own: ownProtocolRun.optional(),
  }),
]);
export type RunSegment = z.infer<typeof runSegment>;

/**
 * A session under way: where everyone is. Instants and no counting, so that every device shows the same whenever it looks.
 * Small, because it is written anew with every tap.
 */
export const running = z.object({
  session: sessionId,
  /** Raised with every tap: a tap that saw an older one changes nothing. */
  edition: z.int().min(1),
  /** What was, as it was; what is; and what comes, as it fits into the time that is left. */
  segments: z.array(runSegment).min(1).readonly(),
  /** Where they are among them. */
  segment: z.int().min(0),
  step: z.int().min(0),
  startedAt: instantText,
  /** It checks in and no more; absent where it began before that was written down. */
  light: z.boolean().optional(),
  /** When the step began, moved on by what it was paused. */
  stepStartedAt: instantText,
  pausedAt: instantText.optional(),
  /** Who in the room watches the chat for those who join from elsewhere. */
  watcher: personId.optional(),
  /** How some are here today. */
  moods: moods.optional(),
  /** When someone last asked everyone whether this is still what they are about. */
  checkedAt: instantText.optional(),
  /** When the session is to be over. */
  endsAt: instantText,
  /** Who speaks in turn. */
  order: z.array(personId).readonly(),
  /** How often each of them has had the floor. */
  floors: z.array(z.int().min(0)).readonly(),
  /** Who has spoken in this step, where everyone does in turn. */
  had: z.array(personId).readonly(),
  /** The step before, as it was left: for going back to it. */
  before: z
    .object({ stepStartedAt: instantText, minutes, had: z.array(personId).readonly() })
    .optional(),
  /** The part as it was before it was given another protocol: for taking that back while they are in it. */
  swapped: z
    .object({
      steps: z.array(minutes).readonly(),
      protocol: protocolRef,
      own: ownProtocolRun.optional(),
      step: z.int().min(0),
      stepStartedAt: instantText,
      had: z.array(personId).readonly(),
    })
    .optional(),
});
export type Running = z.infer<typeof running>;
