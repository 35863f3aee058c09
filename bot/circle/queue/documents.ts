import type { Ask } from "../../../shared/agenda/ask.ts";
import { withPlaces } from "../../../shared/agenda/asks-in-line.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Stored } from "../../ports/kind.ts";
import type { Kept } from "../kept/documents.ts";

/** Those that wait have their place in the queue as their order. */
export function inQueue(
  { circle }: Kept,
  sessions: readonly Stored<Session>[],
  asks: readonly Stored<Ask>[],
): readonly Stored<Ask>[] {
  const line = { circle: circle.value, sessions: sessions.map(({ value }) => value) };
  const placed = withPlaces(
    asks.map(({ value }) => value),
    line,
  );
  return asks.map((stored, index) => ({ ...stored, value: placed[index] ?? stored.value }));
}
