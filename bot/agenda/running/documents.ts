import { type Running, running } from "../../../shared/agenda/running.ts";
import { sayMood } from "../../../shared/agenda/say-mood.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Write } from "../../ports/documents.ts";
import { kind, type Stored } from "../../ports/kind.ts";

export const runningKind = kind("running", running);
/** A circle has one session under way at a time. */
const runningDocument = "open|running";

/** The agenda that runs begins with its session, once, and is gone as soon as that is no longer live. */
export function runningWrites(
  stored: Stored<Running> | undefined,
  { id, state }: Session,
  begun: Running | undefined,
): readonly Write[] {
  const its = stored?.value.session === id;
  if (state !== "live") return stored && its ? [runningKind.remove(stored)] : [];
  if (!begun || its) return [];
  return [stored ? runningKind.replace(stored, begun) : runningKind.create(runningDocument, begun)];
}

/** How someone said they were goes with them when they leave. */
export function moodsGone(
  stored: Stored<Running> | undefined,
  gone: readonly PersonId[],
): readonly Write[] {
  if (!stored) return [];
  const { moods = [] } = stored.value;
  const stay = moods.flatMap(({ person }) => (gone.includes(person) ? [] : person));
  const next = gone.reduce((now, person) => sayMood(now, person, null, stay), stored.value);
  return next === stored.value ? [] : [runningKind.replace(stored, next)];
}
