import type { Circle } from "../circle/circle.ts";
import type { CircleMode } from "../circle/circle-mode.ts";
import { inOrder } from "../kernel/listed.ts";
import type { Session } from "../schedule/session.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { resetSegments } from "./reset-agenda.ts";
import { type Agenda, agenda } from "./segments.ts";
import type { Shape } from "./shape.ts";

/** How a circle runs its sessions, or this one. */
export type SessionMode = CircleMode | "reset" | undefined;

export function modeOf(
  { mode }: Pick<Circle, "mode">,
  session: Pick<Session, "reset"> | undefined,
): SessionMode {
  return session?.reset ? "reset" : mode;
}

/** Whether members may change parts of its agenda: a light one has only one, and a reset has its own. */
export function isShapeable(circle: Pick<Circle, "mode">, session: Pick<Session, "reset">) {
  const mode = modeOf(circle, session);
  return mode !== "light" && mode !== "reset";
}

/** What members have changed in its agenda, as far as that is theirs to change. */
export function shapeOf(
  circle: Pick<Circle, "mode">,
  session: Pick<Session, "reset" | "shape"> | undefined,
): Shape {
  return (session && isShapeable(circle, session) && session.shape) || [];
}

/** The agenda of a session of a circle, or of one that is not booked yet. */
export function agendaOf(
  circle: Circle,
  session: Session | undefined,
  asks: readonly Ask[],
  own: readonly KnownProtocol[] = [],
  minutes = session?.minutes ?? circle.rhythm.minutes,
): Agenda {
  return agendaInMode(modeOf(circle, session), minutes, asks, own, shapeOf(circle, session));
}

/** The agenda of a session that runs so: a light one checks in and no more, a reset has its own, and their asks wait. */
export function agendaInMode(
  mode: SessionMode,
  minutes: number,
  asks: readonly Ask[],
  own: readonly KnownProtocol[] = [],
  shape: Shape = [],
): Agenda {
  if (mode !== "light" && mode !== "reset") return agenda(minutes, asks, own, shape);
  const waiting = inOrder(asks).filter(({ reachedIn }) => reachedIn === undefined);
  if (mode === "reset") return { segments: resetSegments(minutes), waiting };
  return { segments: [{ kind: "check-in", minutes }], waiting };
}
