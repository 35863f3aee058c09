/** What the item at `index` stands before once it has moved one step; null for last, undefined when it cannot move. */
export function stepBefore<Id>(
  ids: readonly Id[],
  index: number,
  step: "up" | "down",
): Id | null | undefined {
  if (step === "up") return index > 0 ? ids[index - 1] : undefined;
  return index < ids.length - 1 ? (ids[index + 2] ?? null) : undefined;
}

/** What the item at `index` stands before now; null for the last. */
export function standsBefore<Id>(ids: readonly Id[], index: number): Id | null {
  return ids[index + 1] ?? null;
}
