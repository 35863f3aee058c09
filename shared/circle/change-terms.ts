import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Circle } from "./circle.ts";

/** What a circle calls itself, what it is for, and how often it meets. */
export type Terms = Pick<Circle, "name" | "purpose" | "rhythm">;

/** The circle on other terms, one edition on. Refuses a change that began from an older edition. */
export function changeTerms(
  circle: Circle,
  terms: Terms,
  edition: number,
  by: PersonId,
): Result<Circle, "changed-meanwhile"> {
  if (circle.edition !== edition) return refuse("changed-meanwhile");
  const { name, purpose, rhythm } = terms;
  return ok({ ...circle, name, purpose, rhythm, edition: edition + 1, editedBy: by });
}
