import { z } from "zod";
import { protocolId } from "../kernel/ids.ts";

export const protocolName = z.enum([
  "listening",
  "feedback",
  "advice",
  "action-learning",
  "troika",
  "case-clinic",
  "intervision",
  "balint",
  "deep-dive",
  "lean-in",
  "seas",
  "u-shape",
  "rehearse",
  "look-at-work",
  "tried-and-failed",
  "vent",
  "debrief",
  "explain-back",
  "past-paper",
]);
export type ProtocolName = z.infer<typeof protocolName>;

/** One that ships, or one of the circle's own. */
export const protocolRef = z.union([protocolName, protocolId]);
export type ProtocolRef = z.infer<typeof protocolRef>;
