import { z } from "zod";
import { type CircleId, type SessionId, sessionId } from "../../shared/kernel/ids.ts";
import { type PulseQuestion, pulseQuestions, pulseResult } from "../../shared/reflection/pulse.ts";
import { instantText } from "../../shared/time/instant.ts";
import { kind } from "../ports/kind.ts";

/** A pulse after it closed: counts, or that there were too few. Holds nobody. */
export const closedPulse = z.object({
  session: sessionId,
  closedAt: instantText,
  result: pulseResult,
});
export const closedPulseKind = kind("closed-pulse", closedPulse);

export function closedPulseDocument(session: SessionId): string {
  return `open|pulse|${session}`;
}

/** One question of an open pulse: its ballot, sealed (shared/reflection/ballot.ts). */
const openPulse = z.object({
  session: sessionId,
  question: z.enum(pulseQuestions),
  sealed: z.string(),
});
export const openPulseKind = kind("open-pulse", openPulse);

export function openPulseDocument(session: SessionId, question: PulseQuestion): string {
  return `open-pulse|${session}|${question}`;
}

/** In the writer's own partition. */
export function journalDocument(circle: CircleId, session: SessionId): string {
  return `journal|${circle}|${session}`;
}
