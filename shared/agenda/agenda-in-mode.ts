import type { CircleMode } from "../circle/circle-mode.ts";
import { inOrder } from "../kernel/listed.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { type Agenda, agenda } from "./segments.ts";

/** The agenda of a circle that runs its sessions so: a light one checks in and no more, and its asks wait. */
export function agendaInMode(
  mode: CircleMode | undefined,
  minutes: number,
  asks: readonly Ask[],
  own: readonly KnownProtocol[] = [],
): Agenda {
  if (mode !== "light") return agenda(minutes, asks, own);
  const waiting = inOrder(asks).filter(({ reachedIn }) => reachedIn === undefined);
  return { segments: [{ kind: "check-in", minutes }], waiting };
}
