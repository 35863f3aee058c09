import { notSupported } from "./bad-query.ts";
import { parsePrimary } from "./parse-primary.ts";
import type { Binary, Expression } from "./query.ts";
import type { Reader } from "./reader.ts";

const unsupported = ["?", "??", "||", "|", "&", "^", "~"];
const signs: Readonly<Record<string, Binary>> = { "<>": "!=" };

/**
 * One expression. From loosest to tightest: OR, AND, then IN, BETWEEN and LIKE, then = and !=, then < and its kin, + and -,
 * then * / %, then NOT and signs: `NOT c.a = true` is `(NOT c.a) = true`, as in the grammar of Cosmos DB's .NET client.
 */
export function parseExpression(reader: Reader): Expression {
  const expression = or(reader);
  for (const sign of unsupported)
    if (reader.sees(sign)) throw notSupported(`the operator ${sign}`, reader.peek().at);
  return expression;
}

type Level = (reader: Reader) => Expression;

/** Operators of one rank, the left one first. */
function level(tighter: Level, ...words: readonly string[]): Level {
  return (reader) => {
    let left = tighter(reader);
    for (;;) {
      const word = words.find((one) => reader.took(one));
      if (word === undefined) return left;
      const operator = signs[word] ?? (word as Binary);
      left = { is: "binary", operator, left, right: tighter(reader) };
    }
  };
}

const product = level(unary, "*", "/", "%");
const sum = level(product, "+", "-");
const inequality = level(sum, "<=", ">=", "<", ">");
const comparison = level(inequality, "=", "!=", "<>");
const and = level(condition, "AND");
const or = level(and, "OR");

function condition(reader: Reader): Expression {
  const of = comparison(reader);
  const negated = reader.sees("NOT");
  if (negated && !["IN", "BETWEEN", "LIKE"].some((word) => reader.sees(word, 1)))
    throw reader.unexpected();
  if (negated) reader.next();
  const found = within(reader, of) ?? between(reader, of) ?? like(reader, of);
  return found === undefined || !negated ? (found ?? of) : { is: "not", of: found };
}

function within(reader: Reader, of: Expression): Expression | undefined {
  if (!reader.took("IN")) return undefined;
  reader.need("(");
  const among = [parseExpression(reader)];
  while (reader.took(",")) among.push(parseExpression(reader));
  reader.need(")");
  return { is: "in", of, among };
}

function between(reader: Reader, of: Expression): Expression | undefined {
  if (!reader.took("BETWEEN")) return undefined;
  const low = comparison(reader);
  reader.need("AND");
  return { is: "between", of, low, high: comparison(reader) };
}

function like(reader: Reader, of: Expression): Expression | undefined {
  if (!reader.took("LIKE")) return undefined;
  const pattern = comparison(reader);
  const none: Expression = { is: "literal", value: undefined };
  return {
    is: "like",
    of,
    pattern,
    escapedBy: reader.took("ESCAPE") ? parsePrimary(reader, parseExpression) : none,
  };
}

function unary(reader: Reader): Expression {
  if (reader.took("NOT")) return { is: "not", of: unary(reader) };
  if (reader.took("-")) return { is: "minus", of: unary(reader) };
  if (reader.took("+")) return { is: "plus", of: unary(reader) };
  return parsePrimary(reader, parseExpression);
}
