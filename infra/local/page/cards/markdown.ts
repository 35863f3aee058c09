/**
 * The part of Markdown that Teams shows in cards: bold, italic, links, lists. Everything else is text; no HTML comes through.
 * Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
export function markdownToHtml(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .map(block)
    .join("");
}

function block(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 0 && lines.every((line) => bullet.test(line)))
    return list("ul", lines, bullet);
  if (lines.length > 0 && lines.every((line) => number.test(line)))
    return list("ol", lines, number);
  return `<p>${lines.map(inline).join("<br>")}</p>`;
}

const bullet = /^\s*[-*+]\s+/;
const number = /^\s*\d+[.)]\s+/;

function list(tag: "ul" | "ol", lines: readonly string[], mark: RegExp): string {
  const items = lines.map((line) => `<li>${inline(line.replace(mark, ""))}</li>`);
  return `<${tag}>${items.join("")}</${tag}>`;
}

function inline(text: string): string {
  return escaped(text)
    .replace(
      /\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/g,
      '<a href="$2" target="_blank" rel="noreferrer">$1</a>',
    )
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "<strong>$2</strong>")
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, "<em>$1</em>")
    .replace(/(?<![\w_/])_(?=\S)([^_]+?)(?<=\S)_(?![\w_/])/g, "<em>$1</em>")
    .replace(/\\([*_[\]()#+\-.!\\])/g, "$1");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
