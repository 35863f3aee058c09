import { BadQuery, notSupported } from "./bad-query.ts";
import { parseExpression } from "./parse-expression.ts";
import { parsePrimary } from "./parse-primary.ts";
import type { Column, Expression, Order, Query, Selection, Written } from "./query.ts";
import type { Reader } from "./reader.ts";

export function selection(reader: Reader): Selection {
  if (reader.took("*")) return { is: "everything" };
  if (reader.took("VALUE")) return { is: "value", ...expression(reader) };
  const columns = [column(reader, 1)];
  while (reader.took(",")) columns.push(column(reader, columns.length + 1));
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new BadQuery(`Two columns are called '${twice}'`, reader.peek().at);
  return { is: "list", columns };
}

/** A column without an alias is called by its property, or by its place. */
function column(reader: Reader, place: number): Column {
  const named = reader.peek();
  const written = expression(reader);
  if (reader.took("AS")) return { ...written, name: reader.name() };
  const { of } = written;
  const { is, raw } = reader.peek();
  if (is === "name" && raw.toUpperCase() !== "FROM") return { ...written, name: reader.name() };
  if (of.is === "document") return { ...written, name: named.raw };
  const key = of.is === "property" && of.key.is === "literal" ? of.key.value : undefined;
  return { ...written, name: typeof key === "string" ? key : `$${place}` };
}

/** What the documents are called: `FROM c`, `FROM documents c`, `FROM documents AS c`. */
export function source(reader: Reader): string {
  if (!reader.sees("FROM")) {
    if (reader.peek().is === "end") throw notSupported("a query without FROM", reader.peek().at);
    throw reader.unexpected();
  }
  reader.next();
  if (reader.sees("(")) throw notSupported("subqueries", reader.peek().at);
  const container = reader.name();
  const { at } = reader.peek();
  if (reader.sees("IN")) throw notSupported("FROM … IN", at);
  if (reader.sees(".") || reader.sees("[")) throw notSupported("FROM a property", at);
  if (reader.took("AS")) return reader.name();
  return reader.peek().is === "name" && !startsClause(reader) ? reader.name() : container;
}

function startsClause(reader: Reader): boolean {
  return ["WHERE", "ORDER", "OFFSET", "GROUP", "JOIN"].some((word) => reader.sees(word));
}

export function condition(reader: Reader): Written | undefined {
  return reader.took("WHERE") ? expression(reader) : undefined;
}

export function orders(reader: Reader): readonly Order[] {
  const all: Order[] = [];
  if (!reader.took("ORDER")) return all;
  reader.need("BY");
  do all.push(order(reader));
  while (reader.took(","));
  return all;
}

function order(reader: Reader): Order {
  const { at } = reader.peek();
  const written = expression(reader);
  if (!isPath(written.of)) throw notSupported("ORDER BY anything but a property", at);
  const descending = reader.took("DESC");
  if (!descending) reader.took("ASC");
  return { ...written, descending };
}

function isPath(of: Expression): boolean {
  if (of.is !== "property") return false;
  return of.key.is === "literal" && (of.of.is === "document" || isPath(of.of));
}

export function page(reader: Reader): Query["page"] {
  if (!reader.took("OFFSET")) return undefined;
  const offset = counted(reader);
  reader.need("LIMIT");
  return { offset, limit: counted(reader) };
}

/** How many: a number or a parameter. */
export function counted(reader: Reader): Expression {
  const { is } = reader.peek();
  if (is !== "number" && is !== "parameter") throw reader.unexpected();
  return parsePrimary(reader, parseExpression);
}

function expression(reader: Reader): Written {
  return reader.written(() => parseExpression(reader));
}
