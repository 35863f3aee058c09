import { BadQuery } from "./bad-query.ts";

export interface Token {
  readonly is: "name" | "number" | "text" | "parameter" | "sign" | "end";
  /** As it is written. */
  readonly raw: string;
  readonly at: number;
  readonly until: number;
}

const kinds = {
  space: /\s+|--[^\n]*|\/\*[\s\S]*?\*\//y,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  text: /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"/y,
  parameter: /@[A-Za-z_]\w*/y,
  name: /[A-Za-z_]\w*/y,
  sign: /\?\?|\|\||<=|>=|!=|<>|[-+*/%=<>?:,.(){}[\]|&^~]/y,
} as const;

/** @throws BadQuery for a letter the language does not have, or a text that does not end */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const next = tokenAt(text, at);
    if (next.is !== "space") found.push({ ...next, is: next.is });
    at = next.until;
  }
  return [...found, { is: "end", raw: "", at, until: at }];
}

function tokenAt(text: string, at: number) {
  for (const is of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const kind = kinds[is];
    kind.lastIndex = at;
    const [raw] = kind.exec(text) ?? [];
    if (raw !== undefined) return { is, raw, at, until: at + raw.length };
  }
  const ends = /["']/.test(text.charAt(at)) ? "a text that does not end" : text.charAt(at);
  throw new BadQuery(`Syntax error near ${ends}`, at);
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** What stands between the quotes. */
export function unquoted(raw: string): string {
  return raw
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escaped: string) =>
      escaped.length === 5
        ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
        : (escapes[escaped] ?? escaped),
    );
}
