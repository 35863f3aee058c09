import { BadQuery, notSupported } from "./bad-query.ts";
import { arities } from "./built-ins.ts";
import type { AggregateName, Expression, Value } from "./query.ts";
import { isReserved, type Reader } from "./reader.ts";
import { unquoted } from "./tokens.ts";

type Parse = (reader: Reader) => Expression;

/** A value with the properties that are taken of it. `whole` reads an expression within brackets. */
export function parsePrimary(reader: Reader, whole: Parse): Expression {
  let found = start(reader, whole);
  for (;;) {
    if (reader.took(".")) {
      found = { is: "property", of: found, key: { is: "literal", value: reader.name() } };
    } else if (reader.took("[")) {
      found = { is: "property", of: found, key: whole(reader) };
      reader.need("]");
    } else {
      return found;
    }
  }
}

function start(reader: Reader, whole: Parse): Expression {
  const { is, raw, at } = reader.peek();
  if (is === "number") return { is: "literal", value: Number(reader.next().raw) };
  if (is === "text") return { is: "literal", value: unquoted(reader.next().raw) };
  if (is === "parameter") return { is: "parameter", name: reader.next().raw, at };
  if (is === "name") return named(reader, whole);
  if (raw === "(") return parenthesised(reader, whole);
  if (raw === "[") return array(reader, whole);
  if (raw === "{") return object(reader, whole);
  if (raw === "~") throw notSupported("the operator ~", at);
  throw reader.unexpected();
}

const constants: Readonly<Record<string, Value>> = {
  TRUE: true,
  FALSE: false,
  NULL: null,
  UNDEFINED: undefined,
};

function named(reader: Reader, whole: Parse): Expression {
  const { raw, at } = reader.peek();
  const word = raw.toUpperCase();
  if (Object.hasOwn(constants, word)) {
    reader.next();
    return { is: "literal", value: constants[word] };
  }
  if (["EXISTS", "ARRAY", "UDF", "LEFT", "RIGHT"].includes(word)) throw notSupported(word, at);
  if (isReserved(word)) throw reader.unexpected();
  const name = reader.next().raw;
  if (reader.took("(")) return call(reader, whole, name, at);
  reader.names.push({ name, at, aggregated: reader.aggregating });
  return { is: "document" };
}

const aggregates = ["COUNT", "SUM", "MIN", "MAX", "AVG"] as const;

function call(reader: Reader, whole: Parse, called: string, at: number): Expression {
  const name = called.toUpperCase();
  const aggregate = aggregates.find((one) => one === name);
  if (aggregate !== undefined) return aggregated(reader, whole, aggregate, at);
  const arity = Object.hasOwn(arities, name) ? arities[name] : undefined;
  if (arity === undefined) throw notSupported(`the function ${called}`, at);
  const given = listed(reader, whole, ")");
  if (given.length < arity.least || given.length > arity.most)
    throw new BadQuery(`${name} does not take ${given.length} arguments`, at);
  return { is: "call", name, given };
}

function aggregated(reader: Reader, whole: Parse, name: AggregateName, at: number): Expression {
  if (reader.aggregating) throw new BadQuery(`${name} cannot stand in an aggregate`, at);
  reader.aggregates.push({ name, at });
  reader.aggregating = true;
  const written = reader.written(() => whole(reader));
  reader.need(")");
  reader.aggregating = false;
  return { is: "aggregate", name, ...written };
}

function parenthesised(reader: Reader, whole: Parse): Expression {
  reader.next();
  if (reader.sees("SELECT")) throw notSupported("subqueries", reader.peek().at);
  const within = whole(reader);
  reader.need(")");
  return within;
}

function array(reader: Reader, whole: Parse): Expression {
  reader.next();
  return { is: "array", items: listed(reader, whole, "]") };
}

function object(reader: Reader, whole: Parse): Expression {
  reader.next();
  const entry = (): readonly [string, Expression] => {
    const key = reader.peek().is === "text" ? unquoted(reader.next().raw) : reader.name();
    reader.need(":");
    return [key, whole(reader)];
  };
  return { is: "object", entries: listed(reader, entry, "}") };
}

function listed<T>(reader: Reader, one: (reader: Reader) => T, end: string): readonly T[] {
  const all: T[] = [];
  if (reader.took(end)) return all;
  do all.push(one(reader));
  while (reader.took(","));
  reader.need(end);
  return all;
}
