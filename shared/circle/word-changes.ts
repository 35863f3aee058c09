/** Words that stayed, came or went. */
export interface WordChange {
  readonly kind: "same" | "came" | "went";
  readonly words: string;
}

/**
 * What became of a text, word by word in the order of reading: without what came it is the text before, without what
 * went the text after, but for the room between words.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, now);
  const found: { kind: WordChange["kind"]; words: string[] }[] = [];
  const add = (kind: WordChange["kind"], word: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else found.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const kind = whatComes(old[i], now[j], common[i + 1]?.[j], common[i]?.[j + 1]);
    add(kind, (kind === "came" ? now[j] : old[i]) ?? "");
    if (kind !== "came") i++;
    if (kind !== "went") j++;
  }
  return found.map(({ kind, words }) => ({ kind, words: words.join(" ") }));
}

/** The next step of reading both; what goes is said before what comes in its place. */
function whatComes(
  gone: string | undefined,
  come: string | undefined,
  withoutGone = 0,
  withoutCome = 0,
): WordChange["kind"] {
  if (gone === undefined) return "came";
  if (gone === come) return "same";
  return come === undefined || withoutGone >= withoutCome ? "went" : "came";
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** `[i][j]`: how many words in the same order are in both from there on; texts have a few dozen. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const [row = [], below = []] = [table[i], table[i + 1]];
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
