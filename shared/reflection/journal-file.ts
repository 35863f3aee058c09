/** An entry in the words of whoever takes it along. */
interface FileEntry {
  readonly day: string;
  readonly circle: string;
  readonly question: string;
  readonly text: string;
}

/** A journal as Markdown, which reads as plain text too. What people wrote stays word for word, as a quotation. */
export function journalFile(title: string, entries: readonly FileEntry[]): string {
  const parts = entries.map(({ day, circle, question, text }) =>
    [`## ${oneLine(`${day} · ${circle}`)}`, `**${question}**`, quoted(text)].join("\n\n"),
  );
  return `${[`# ${title}`, ...parts].join("\n\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function quoted(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
