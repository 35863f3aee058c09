import { z } from "zod";
import type { SessionId } from "../../shared/kernel/ids.ts";
import { sessionId } from "../../shared/kernel/ids.ts";
import { pulseResult } from "../../shared/reflection/pulse.ts";
import { instantText } from "../../shared/time/instant.ts";
import { kind } from "../ports/kind.ts";

/** A pulse after it closed: counts or the reason for none. Holds nobody. */
export const closedPulse = z.object({
  session: sessionId,
  closedAt: instantText,
  result: pulseResult,
});
export const closedPulseKind = kind("closed-pulse", closedPulse);

export function closedPulseDocument(session: SessionId): string {
  return `closed-pulse|${session}`;
}
