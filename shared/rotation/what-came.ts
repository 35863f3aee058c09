import type { PersonId } from "../kernel/ids.ts";
import type { Session } from "../schedule/session.ts";

/** What has come of someone's turn, when there is nothing for them to do about it any more. */
export function whatCame(
  { state, facilitator }: Session,
  person: PersonId,
): "cancelled" | "begun" | "over" | "nobody" | "other" | undefined {
  if (state === "cancelled") return "cancelled";
  if (state === "live") return "begun";
  if (state !== "planned") return "over";
  if (facilitator === undefined) return "nobody";
  return facilitator === person ? undefined : "other";
}
