/** A part of a look-back in the words of whoever takes it along: each line with an aside, e.g. what became of it. */
export interface LookBackPart {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly aside: string }[];
}

/** A look-back as Markdown, which reads as plain text too. What people wrote stays word for word; an empty part is left out. */
export function lookBackFile(title: string, parts: readonly LookBackPart[]): string {
  const full = parts.filter(({ lines }) => lines.length > 0);
  const sections = full.map(({ title: name, lines }) =>
    [`## ${name}`, ...lines.map(({ text, aside }) => `${quoted(text)}\n\n${aside}`.trim())].join(
      "\n\n",
    ),
  );
  return `${[`# ${title.replace(/\s+/g, " ")}`, ...sections].join("\n\n")}\n`;
}

function quoted(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
