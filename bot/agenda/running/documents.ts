import { type Running, running } from "../../../shared/agenda/running.ts";
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
