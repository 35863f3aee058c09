import { z } from "zod";

/** A part of a session that is about no ask. */
export const frameKind = z.enum(["check-in", "round", "promises", "charter", "needs", "agreement"]);
export type FrameKind = z.infer<typeof frameKind>;

/** What is done in a step; the catalogues say how. */
export type StepName =
  | "action"
  | "activity"
  | "advice"
  | "agreement"
  | "case"
  | "charter"
  | "check-in"
  | "choose"
  | "clarify"
  | "close"
  | "consult"
  | "decided"
  | "deep"
  | "dialogue"
  | "discuss"
  | "experience"
  | "feedback"
  | "fundamentals"
  | "help"
  | "key-question"
  | "learned"
  | "light"
  | "mirror"
  | "module"
  | "needs"
  | "now"
  | "one-action"
  | "open"
  | "play"
  | "present"
  | "promises"
  | "questions"
  | "recap"
  | "receive"
  | "resources"
  | "return"
  | "roles"
  | "round"
  | "setting"
  | "still"
  | "summary"
  | "think"
  | "topic"
  | "tried"
  | "turned-away"
  | "useful"
  | "vent"
  | "why"
  | "work"
  | "written-first";

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
