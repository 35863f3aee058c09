/** Letters of scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const title = /(?<!\p{L})(?:Mrs?|Ms|Dr|Herrn?|Frau|Mme|Mlle|Sra?|Señora?|Prof)\.?\s+\p{Lu}\p{L}+/gu;
const mention = /(?<![\p{L}\p{N}])@\p{L}[\p{L}\p{N}._-]*|[^\s@]+@[^\s@]+\.\p{L}{2,}/gu;
const shortest = 3;

/**
 * What in a text names a person, as it stands there: one of these names or a part of one, a mention, an address, or a title
 * with a name. Each once, in the text's order. It guesses: a word may be a name and something else.
 */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const found = [
    ...[...text.matchAll(mention), ...text.matchAll(title)],
    ...names.flatMap((name) => matches(text, name)),
  ].toSorted((a, b) => a.index - b.index || b[0].length - a[0].length);
  const apart = found.filter(
    (each, index) => !found.slice(0, index).some((before) => covers(before, each)),
  );
  return [...new Set(apart.map(([words]) => words.trim()))];
}

type Match = { readonly index: number; readonly 0: string };

function covers(outer: Match, inner: Match): boolean {
  return (
    outer.index <= inner.index && inner.index + inner[0].length <= outer.index + outer[0].length
  );
}

/** The whole name however it is written; its parts only as names are, with a capital letter. */
function matches(text: string, name: string): readonly RegExpExecArray[] {
  const parts = name.split(/[\s,]+/).filter(Boolean);
  if (parts.length === 0) return [];
  const whole = parts.length > 1 ? [...text.matchAll(wordOf(parts.join(" "), "giu"))] : [];
  const each = parts
    .filter((part) => unspaced.test(part) || part.length >= shortest)
    .filter((part) => part !== part.toLowerCase() || part === part.toUpperCase())
    .flatMap((part) => [...text.matchAll(wordOf(part, "gu"))]);
  return [...whole, ...each];
}

/** A word by itself, or with the s that says whose. */
function wordOf(word: string, flags: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return unspaced.test(word)
    ? new RegExp(literal, flags)
    : new RegExp(`(?<![\\p{L}\\p{M}])${literal}(?=s?(?![\\p{L}\\p{M}]))`, flags);
}
