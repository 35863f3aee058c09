import type { ProtocolName } from "./protocol-name.ts";

/** What people practise while they work in a protocol's way. */
export const protocolSkill = {
  listening: "listening",
  feedback: "feedback",
  advice: "advising",
  "action-learning": "asking",
  troika: "listening",
  "case-clinic": "listening",
  intervision: "asking",
  balint: "listening",
  "deep-dive": "asking",
  "lean-in": "opening-up",
  seas: "opening-up",
  "u-shape": "opening-up",
  rehearse: "feedback",
  "look-at-work": "feedback",
  "tried-and-failed": "opening-up",
  vent: "listening",
  debrief: "asking",
  "explain-back": "listening",
  "past-paper": "asking",
} as const satisfies Readonly<Record<ProtocolName, string>>;
