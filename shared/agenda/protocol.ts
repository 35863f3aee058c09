import type { AskMode } from "./ask.ts";
import type { Floor, Role, ShippedStep, Step, StepName } from "./step.ts";

/** A way to work on one ask. */
export interface Protocol<S extends Step = Step> {
  /** What asks of these modes get when they have the time for it. */
  readonly modes: readonly AskMode[];
  /** How many people it is made for. */
  readonly people: { readonly least: number; readonly most: number };
  readonly roles: readonly Role[];
  /** Fewer minutes than this do not do it justice. */
  readonly least: number;
  readonly steps: readonly S[];
}

/** A step of a protocol that ships. */
export const step = (name: StepName, floor: Floor, minutes: number): ShippedStep => ({
  name,
  floor,
  minutes,
});
/** Any circle is large enough. */
export const small = { least: 2, most: 12 } as const;
export const few: readonly Role[] = ["presenter", "facilitator", "peers"];
export const timed: readonly Role[] = ["presenter", "facilitator", "timekeeper", "peers"];
export const noted: readonly Role[] = ["presenter", "facilitator", "note-taker", "peers"];
