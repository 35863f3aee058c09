import { z } from "zod";
import { askId } from "../kernel/ids.ts";

/** A part of a session that members may change: one that goes around, or an ask. */
export const partRef = z.union([z.enum(["check-in", "round", "promises"]), askId]);
export type PartRef = z.infer<typeof partRef>;

/** The minutes that members have given a part of one session; none at all: it is left out. */
export const partMinutes = z.int().min(0).max(60);

/** What members have changed in the agenda of one session; whatever is not in it is as usual. */
export const shape = z.array(z.object({ part: partRef, minutes: partMinutes })).readonly();
export type Shape = z.infer<typeof shape>;

/** What was said of a part; undefined where it is as usual. */
export function saidOf(shaped: Shape, part: PartRef): number | undefined {
  return shaped.find((each) => each.part === part)?.minutes;
}

export function isLeftOut(shaped: Shape, part: PartRef): boolean {
  return saidOf(shaped, part) === 0;
}
