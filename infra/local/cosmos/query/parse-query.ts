import { BadQuery, notSupported } from "./bad-query.ts";
import { condition, counted, orders, page, selection, source } from "./parse-clauses.ts";
import type { Query } from "./query.ts";
import { type Reader, reader as readerOf } from "./reader.ts";

/**
 * Understands the part of the query language that the driver of one container needs.
 *
 * @throws BadQuery that names what is wrong or not supported, and where
 */
export function parseQuery(text: string): Query {
  const reader = readerOf(text);
  reader.need("SELECT");
  refuse(reader, "DISTINCT");
  const topAt = reader.peek().at;
  const top = reader.took("TOP") ? counted(reader) : undefined;
  const selected = selection(reader);
  aggregatesAlone(reader);
  const { aggregates } = reader;
  const inSelection = aggregates.length;
  const alias = source(reader);
  refuse(reader, "JOIN");
  const where = condition(reader);
  refuse(reader, "GROUP");
  const ordersAt = reader.peek().at;
  const ordered = orders(reader);
  const paged = page(reader);
  if (reader.peek().is !== "end") throw reader.unexpected();
  namesResolved(reader, alias);
  const misplaced = aggregates[inSelection];
  if (misplaced !== undefined)
    throw new BadQuery(`${misplaced.name} can only be selected`, misplaced.at);
  if (aggregates.length > 0 && ordered.length > 0)
    throw new BadQuery("ORDER BY and an aggregate exclude each other", ordersAt);
  if (paged !== undefined && top !== undefined)
    throw new BadQuery("TOP and OFFSET LIMIT exclude each other", topAt);
  return {
    alias,
    selection: selected,
    aggregates: aggregates.map(({ name }) => name),
    where,
    orders: ordered,
    top,
    page: paged,
  };
}

const clauses: Readonly<Record<string, string>> = { GROUP: "GROUP BY" };

function refuse(reader: Reader, word: string): void {
  if (reader.sees(word)) throw notSupported(clauses[word] ?? word, reader.peek().at);
}

function aggregatesAlone({ names, aggregates }: Reader): void {
  const plain = names.find(({ aggregated }) => !aggregated);
  if (aggregates.length > 0 && plain !== undefined)
    throw new BadQuery(`'${plain.name}' stands beside an aggregate, not in it`, plain.at);
}

function namesResolved({ names }: Reader, alias: string): void {
  const unknown = names.find(({ name }) => name !== alias);
  if (unknown !== undefined)
    throw new BadQuery(`'${unknown.name}' could not be resolved`, unknown.at);
}
