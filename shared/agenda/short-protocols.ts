import { few, type Protocol, small, step } from "./protocol.ts";
import type { ProtocolName } from "./protocol-name.ts";
import type { ShippedStep } from "./step.ts";

type Short = Extract<
  ProtocolName,
  | "rehearse"
  | "look-at-work"
  | "tried-and-failed"
  | "vent"
  | "debrief"
  | "explain-back"
  | "past-paper"
>;

/**
 * For what people bring besides a question: something to come, something made, something that went wrong, something to let out,
 * something decided, and, where people learn together, something to explain or an old exam question. Nobody is proposed any of them; they are chosen.
 */
export const shortProtocols: Readonly<Record<Short, Protocol<ShippedStep>>> = {
  rehearse: {
    modes: [],
    people: small,
    roles: few,
    least: 10,
    steps: [
      step("setting", "presenter", 2),
      step("play", "all", 6),
      step("feedback", "others", 4),
      step("receive", "presenter", 1),
    ],
  },
  "look-at-work": {
    modes: [],
    people: small,
    roles: few,
    least: 8,
    steps: [
      step("present", "presenter", 1),
      step("written-first", "nobody", 3),
      step("feedback", "others", 5),
      step("receive", "presenter", 1),
      step("learned", "each", 2),
    ],
  },
  "tried-and-failed": {
    modes: [],
    people: small,
    roles: few,
    least: 6,
    steps: [step("tried", "presenter", 3), step("mirror", "others", 2), step("learned", "each", 3)],
  },
  vent: {
    modes: [],
    people: small,
    roles: few,
    least: 6,
    steps: [
      step("vent", "presenter", 3),
      step("choose", "presenter", 1),
      step("mirror", "others", 2),
      step("work", "all", 3),
    ],
  },
  debrief: {
    modes: [],
    people: small,
    roles: few,
    least: 9,
    steps: [
      step("decided", "presenter", 2),
      step("why", "presenter", 2),
      step("questions", "others", 3),
      step("now", "presenter", 2),
      step("learned", "each", 3),
    ],
  },
  "explain-back": {
    modes: [],
    people: small,
    roles: few,
    least: 7,
    steps: [
      step("present", "presenter", 3),
      step("mirror", "others", 3),
      step("questions", "others", 2),
      step("useful", "presenter", 1),
    ],
  },
  "past-paper": {
    modes: [],
    people: small,
    roles: few,
    least: 9,
    steps: [
      step("present", "presenter", 1),
      step("written-first", "nobody", 5),
      step("consult", "all", 4),
      step("learned", "each", 2),
    ],
  },
};
