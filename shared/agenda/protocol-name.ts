import { z } from "zod";

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
]);
export type ProtocolName = z.infer<typeof protocolName>;
