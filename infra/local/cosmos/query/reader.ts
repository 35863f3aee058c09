import { BadQuery } from "./bad-query.ts";
import type { AggregateName, Expression, Written } from "./query.ts";
import { type Token, tokens } from "./tokens.ts";

/** Cannot be names of their own; after a dot they must be written c["value"]. */
const reserved = new Set(
  (
    "AND ARRAY AS ASC BETWEEN BY DESC DISTINCT ESCAPE EXISTS FALSE FROM GROUP IN JOIN LEFT LIKE LIMIT NOT NULL " +
    "OFFSET OR ORDER RIGHT SELECT TOP TRUE UDF UNDEFINED VALUE WHERE"
  ).split(" "),
);

/** Walks over a query's tokens, and gathers what can be judged only at its end. */
export interface Reader {
  peek(ahead?: number): Token;
  next(): Token;
  /** Goes past the keyword or sign if it is there. */
  took(word: string): boolean;
  sees(word: string, ahead?: number): boolean;
  /** @throws BadQuery when it is not there */
  need(word: string): void;
  /** @throws BadQuery when no free name is there */
  name(): string;
  unexpected(): BadQuery;
  /** What `read` finds, with its text. */
  written(read: () => Expression): Written;
  /** Names that have to be the alias, found out when FROM is read. */
  readonly names: { readonly name: string; readonly at: number; readonly aggregated: boolean }[];
  readonly aggregates: { readonly name: AggregateName; readonly at: number }[];
  /** Whether an aggregate's argument is being read. */
  aggregating: boolean;
}

export function reader(text: string): Reader {
  const all = tokens(text);
  let position = 0;
  const end = all.at(-1) as Token;
  const peek = (ahead = 0) => all[position + ahead] ?? end;
  const sees = (word: string, ahead = 0) => {
    const { is, raw } = peek(ahead);
    return is === "sign" ? raw === word : is === "name" && raw.toUpperCase() === word;
  };
  const unexpected = () => {
    const { raw, at } = peek();
    return new BadQuery(`Syntax error near ${raw === "" ? "the end" : `'${raw}'`}`, at);
  };
  const next = () => {
    const token = peek();
    position += 1;
    return token;
  };
  const took = (word: string) => {
    const there = sees(word);
    if (there) position += 1;
    return there;
  };
  return {
    peek,
    next,
    sees,
    took,
    unexpected,
    need(word) {
      if (!took(word)) throw unexpected();
    },
    name() {
      const { is, raw } = peek();
      if (is !== "name" || isReserved(raw)) throw unexpected();
      return next().raw;
    },
    written(read) {
      const from = peek().at;
      const of = read();
      return { of, text: text.slice(from, peek(-1).until) };
    },
    names: [],
    aggregates: [],
    aggregating: false,
  };
}

export function isReserved(name: string): boolean {
  return reserved.has(name.toUpperCase());
}
