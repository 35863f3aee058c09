import { few, noted, type Protocol, small, step, timed } from "./protocol.ts";
import type { ProtocolName } from "./protocol-name.ts";
import { shortProtocols } from "./short-protocols.ts";
import type { ShippedStep } from "./step.ts";

/**
 * Protocols of the field with their published minutes, and the eight-minute rounds that fit three asks into 45 minutes. What
 * answers an ask for feedback or advice by itself holds a mirror up first.
 */
export const protocols: Readonly<Record<ProtocolName, Protocol<ShippedStep>>> = {
  listening: {
    modes: ["listening"],
    people: small,
    roles: few,
    least: 8,
    steps: [
      step("present", "presenter", 2),
      step("questions", "others", 2),
      step("mirror", "others", 3),
      step("useful", "presenter", 1),
    ],
  },
  feedback: {
    modes: ["feedback"],
    people: small,
    roles: few,
    least: 8,
    steps: [
      step("present", "presenter", 2),
      step("questions", "others", 1),
      step("mirror", "others", 1),
      step("feedback", "others", 3),
      step("receive", "presenter", 1),
    ],
  },
  advice: {
    modes: ["advice"],
    people: small,
    roles: few,
    least: 8,
    steps: [
      step("present", "presenter", 2),
      step("questions", "others", 1),
      step("mirror", "others", 1),
      step("advice", "others", 3),
      step("useful", "presenter", 1),
    ],
  },
  "action-learning": {
    modes: ["advice"],
    people: { least: 5, most: 7 },
    roles: timed,
    least: 18,
    steps: [
      step("present", "presenter", 2),
      step("clarify", "others", 8),
      step("help", "others", 13),
      step("summary", "presenter", 2),
      step("resources", "others", 5),
      step("action", "presenter", 2),
    ],
  },
  troika: {
    modes: [],
    people: { least: 3, most: 4 },
    roles: few,
    least: 8,
    steps: [
      step("think", "nobody", 1),
      step("present", "presenter", 2),
      step("clarify", "others", 2),
      step("turned-away", "others", 4),
      step("useful", "presenter", 1),
    ],
  },
  "case-clinic": {
    modes: [],
    people: { least: 4, most: 5 },
    roles: timed,
    least: 25,
    steps: [
      step("roles", "all", 3),
      step("case", "presenter", 13),
      step("still", "nobody", 3),
      step("mirror", "others", 10),
      step("dialogue", "all", 30),
      step("close", "presenter", 8),
    ],
  },
  intervision: {
    modes: ["feedback"],
    people: { least: 5, most: 8 },
    roles: noted,
    least: 20,
    steps: [
      step("roles", "all", 2),
      step("case", "presenter", 6),
      step("key-question", "presenter", 3),
      step("module", "all", 2),
      step("mirror", "others", 4),
      step("consult", "others", 12),
      step("recap", "presenter", 4),
    ],
  },
  balint: {
    modes: ["listening"],
    people: { least: 6, most: 12 },
    roles: few,
    least: 18,
    steps: [step("case", "presenter", 5), step("discuss", "others", 15), step("return", "all", 5)],
  },
  "deep-dive": {
    modes: [],
    people: { least: 6, most: 10 },
    roles: noted,
    least: 15,
    steps: [
      step("present", "presenter", 5),
      step("clarify", "others", 12),
      step("experience", "each", 12),
      step("useful", "presenter", 2),
    ],
  },
  "lean-in": {
    modes: [],
    people: { least: 8, most: 12 },
    roles: ["facilitator", "peers"],
    least: 30,
    steps: [
      step("check-in", "each", 15),
      step("fundamentals", "all", 15),
      step("activity", "all", 25),
      step("one-action", "each", 5),
    ],
  },
  seas: {
    modes: [],
    people: { least: 6, most: 10 },
    roles: ["facilitator", "peers"],
    least: 20,
    steps: [step("topic", "all", 25), step("open", "all", 25), step("recap", "each", 10)],
  },
  "u-shape": {
    modes: [],
    people: { least: 6, most: 8 },
    roles: ["facilitator", "timekeeper", "peers"],
    least: 15,
    steps: [step("light", "each", 5), step("deep", "all", 15), step("close", "each", 5)],
  },
  ...shortProtocols,
};
