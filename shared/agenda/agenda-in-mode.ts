import type { Circle } from "../circle/circle.ts";
import type { CircleMode } from "../circle/circle-mode.ts";
import { inOrder } from "../kernel/listed.ts";
import type { Session } from "../schedule/session.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { resetSegments } from "./reset-agenda.ts";
import { type Agenda, agenda } from "./segments.ts";

/** How a circle runs its sessions, or this one. */
export type SessionMode = CircleMode | "reset" | undefined;

export function modeOf(
  { mode }: Pick<Circle, "mode">,
  session: Pick<Session, "reset"> | undefined,
): SessionMode {
  return session?.reset ? "reset" : mode;
}

/** The agenda of a session that runs so: a light one checks in and no more, a reset has its own, and their asks wait. */
export function agendaInMode(
  mode: SessionMode,
  minutes: number,
  asks: readonly Ask[],
  own: readonly KnownProtocol[] = [],
): Agenda {
  if (mode !== "light" && mode !== "reset") return agenda(minutes, asks, own);
  const waiting = inOrder(asks).filter(({ reachedIn }) => reachedIn === undefined);
  if (mode === "reset") return { segments: resetSegments(minutes), waiting };
  return { segments: [{ kind: "check-in", minutes }], waiting };
}
