import type { Session } from "../schedule/session.ts";
import type { Ask } from "./ask.ts";
import type { Running } from "./running.ts";
import { openAsks } from "./segments.ts";

/**
 * Once a session is closed whose agenda ran: the asks that were begun in it. What it had no time for waits for the next.
 * Undefined where nobody has moved the agenda on, so that it cannot say.
 */
export function reachedWhile(
  running: Running | undefined,
  { id, state }: Pick<Session, "id" | "state">,
  asks: readonly Ask[],
): readonly Ask[] | undefined {
  if (running?.session !== id || state !== "closed" || running.segment === 0) return undefined;
  const begun = running.segments.slice(0, running.segment + 1);
  return openAsks(asks)
    .filter((ask) => begun.some((each) => each.kind === "ask" && each.ask === ask.id))
    .map((ask) => ({ ...ask, reachedIn: id }));
}
