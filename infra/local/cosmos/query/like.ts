/** Whether a text is like a pattern: `%` any letters, `_` one, `[a-f]` one of these, `[^a-f]` none of these. */
export function like(text: string, pattern: string, escapedBy: string | undefined): boolean {
  return expressionOf(pattern, escapedBy).test(text);
}

function expressionOf(pattern: string, escapedBy: string | undefined): RegExp {
  let source = "";
  let at = 0;
  while (at < pattern.length) {
    const [part, taken] = partAt(pattern, at, escapedBy);
    source += part;
    at += taken;
  }
  return new RegExp(`^${source}$`, "s");
}

function partAt(pattern: string, at: number, escapedBy: string | undefined): [string, number] {
  const letter = pattern.charAt(at);
  if (letter === escapedBy && at + 1 < pattern.length) return [literal(pattern.charAt(at + 1)), 2];
  if (letter === "%") return [".*", 1];
  if (letter === "_") return [".", 1];
  const end = letter === "[" ? pattern.indexOf("]", at + 2) : -1;
  if (end === -1) return [literal(letter), 1];
  const inside = pattern.slice(at + 1, end).replace(/[\\[]/g, "\\$&");
  return [`[${inside}]`, end + 1 - at];
}

function literal(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
