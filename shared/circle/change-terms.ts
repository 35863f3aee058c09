import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Circle } from "./circle.ts";
import type { KitName } from "./kit-name.ts";

/** What a circle calls itself, what it is for, and how often it meets. */
export type Terms = Pick<Circle, "name" | "purpose" | "rhythm"> & {
  readonly kit?: KitName | undefined;
};

/** The circle on other terms, one edition on. Refuses a change that began from an older edition. */
export function changeTerms(
  circle: Circle,
  terms: Terms,
  edition: number,
  by: PersonId,
): Result<Circle, "changed-meanwhile"> {
  if (circle.edition !== edition) return refuse("changed-meanwhile");
  const { name, purpose, rhythm, kit } = terms;
  const { kit: _before, ...rest } = circle;
  const changed = { ...rest, name, purpose, rhythm, ...(kit && { kit }) };
  return ok({ ...changed, edition: edition + 1, editedBy: by });
}
