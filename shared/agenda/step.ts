import { z } from "zod";

/** A part of a session that is about no ask. */
export const frameKind = z.enum(["check-in", "round", "promises", "charter", "needs", "agreement"]);
export type FrameKind = z.infer<typeof frameKind>;

/** What is done in a step; the catalogues say how. */
export type StepName =
  | "action"
  | "activity"
  | "agreement"
  | "advice"
  | "case"
  | "charter"
  | "check-in"
  | "clarify"
  | "close"
  | "consult"
  | "deep"
  | "dialogue"
  | "discuss"
  | "experience"
  | "feedback"
  | "fundamentals"
  | "help"
  | "key-question"
  | "light"
  | "mirror"
  | "module"
  | "needs"
  | "one-action"
  | "open"
  | "present"
  | "promises"
  | "questions"
  | "recap"
  | "resources"
  | "return"
  | "roles"
  | "round"
  | "still"
  | "summary"
  | "think"
  | "topic"
  | "turned-away"
  | "useful";

/** Who speaks: whoever asked, the others, all as it comes, each in turn, or nobody. */
export const floor = z.enum(["presenter", "others", "all", "each", "nobody"]);
export type Floor = z.infer<typeof floor>;

interface Timed {
  readonly floor: Floor;
  /** As published; a shorter or longer run shares its time in proportion. */
  readonly minutes: number;
}
export interface ShippedStep extends Timed {
  readonly name: StepName;
}
/** In the circle's own words. */
interface OwnStep extends Timed {
  readonly title: string;
  readonly how: string;
}
export type Step = ShippedStep | OwnStep;

export const role = z.enum(["presenter", "facilitator", "timekeeper", "note-taker", "peers"]);
export type Role = z.infer<typeof role>;
