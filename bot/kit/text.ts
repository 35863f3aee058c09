import type { IContainer, IFactSet, ITextBlock } from "@microsoft/teams.cards";

/** What a card is about, in its first line. */
export function heading(words: string): ITextBlock {
  return { ...text(words), style: "heading", size: "Large", weight: "Bolder" };
}

/** A line or more. What people wrote may be in it: it is shown as written, never as markup. */
export function text(words: string): ITextBlock {
  return { type: "TextBlock", text: asWritten(words), wrap: true };
}

/** An aside. */
export function subtle(words: string): ITextBlock {
  return { ...text(words), isSubtle: true, size: "Small", spacing: "Small" };
}

/** The name of a part within a card. */
export function subheading(words: string): ITextBlock {
  return { ...text(words), weight: "Bolder", spacing: "Medium" };
}

/** Pairs of a name and what it is, in the order given. */
export function facts(pairs: readonly (readonly [name: string, value: string])[]): IFactSet {
  return {
    type: "FactSet",
    facts: pairs.map(([name, value]) => ({ title: asWritten(name), value: asWritten(value) })),
  };
}

/** A list, each line with a point before it. */
export function lines(each: readonly string[]): IContainer {
  return {
    type: "Container",
    spacing: "Small",
    items: each.map((line) => ({ ...text(`• ${line}`), spacing: "Small" })),
  };
}

/** What someone wrote, where a card has room for a line or two of it. */
export function inShort(words: string): string {
  return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}

/** Keeps Teams from reading a link or an emphasis into what someone wrote. */
function asWritten(words: string): string {
  return words
    .replace(/[\\[\]*_`]/g, "\\$&")
    .replace(/^(\s*)([-+#>])(?=\s)/gm, "$1\\$2")
    .replace(/^(\s*\d+)\.(?=\s)/gm, "$1\\.");
}
