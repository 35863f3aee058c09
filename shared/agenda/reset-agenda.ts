import { shareMinutes } from "./share-minutes.ts";
import type { FrameKind } from "./step.ts";

/**
 * What a circle does once there is trouble between members (needs A12.1): they read their charter again, each says what they
 * need, they agree on something, one promise each. Nobody's ask is heard.
 */
export const resetParts: readonly { readonly kind: FrameKind; readonly weight: number }[] = [
  { kind: "charter", weight: 3 },
  { kind: "needs", weight: 10 },
  { kind: "agreement", weight: 5 },
  { kind: "promises", weight: 2 },
];

/** The last so many of its parts in so many minutes: one each at least. */
export function resetSegments(minutes: number, parts = resetParts) {
  const shares = shareMinutes(
    minutes,
    parts.map(({ weight }) => ({ weight, least: 1 })),
  );
  return parts.map(({ kind }, index) => ({ kind, minutes: shares[index] ?? 1 }));
}
