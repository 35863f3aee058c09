/**
 * For the outermost FluentProvider, whose own styles are those of the direction around it: its lines would begin at the left in
 * every language. By name and not by `start`, which would follow each line's own script.
 */
export function alignedFor(direction: "ltr" | "rtl") {
  return { textAlign: direction === "rtl" ? "right" : "left" } as const;
}
