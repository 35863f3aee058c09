import { BadQuery } from "../../../../infra/local/cosmos/query/bad-query.ts";
import { parseQuery } from "../../../../infra/local/cosmos/query/parse-query.ts";
import { asked } from "./asked.ts";

const notSupported: readonly (readonly [query: string, what: string, at: number])[] = [
  ["SELECT DISTINCT c.id FROM c", "DISTINCT", 8],
  ["SELECT c.k FROM c GROUP BY c.k", "GROUP BY", 19],
  ["SELECT * FROM c JOIN t IN c.tags", "JOIN", 17],
  ["SELECT VALUE t FROM t IN c.tags", "FROM … IN", 23],
  ["SELECT * FROM c.tags", "FROM a property", 16],
  ["SELECT * FROM (SELECT * FROM c)", "subqueries", 15],
  ["SELECT * FROM c WHERE (SELECT 1) = 1", "subqueries", 24],
  ["SELECT * FROM c WHERE EXISTS(SELECT 1)", "EXISTS", 23],
  ["SELECT ARRAY(SELECT 1) FROM c", "ARRAY", 8],
  ["SELECT udf.mine(c) FROM c", "UDF", 8],
  ["SELECT c.a ? 1 : 2 FROM c", "the operator ?", 12],
  ["SELECT c.a ?? 1 FROM c", "the operator ??", 12],
  ["SELECT c.a || c.b FROM c", "the operator ||", 12],
  ["SELECT c.a & 1 FROM c", "the operator &", 12],
  ["SELECT ~c.a FROM c", "the operator ~", 8],
  ["SELECT * FROM c WHERE VectorDistance(c.a)", "the function VectorDistance", 23],
  ["SELECT * FROM c ORDER BY LOWER(c.a)", "ORDER BY anything but a property", 26],
  ["SELECT * FROM c ORDER BY c", "ORDER BY anything but a property", 26],
  ["SELECT 1", "a query without FROM", 9],
];

const wrong: readonly (readonly [query: string, message: string])[] = [
  ["", "Syntax error near the end, at character 1"],
  ["DELETE FROM c", "Syntax error near 'DELETE', at character 1"],
  ["SELECT * FROM c WHERE", "Syntax error near the end, at character 22"],
  [
    "SELECT * FROM c WHERE c.a = 'open",
    "Syntax error near a text that does not end, at character 29",
  ],
  ["SELECT * FROM c WHERE c.a # 1", "Syntax error near #, at character 27"],
  ["SELECT * FROM c; SELECT * FROM c", "Syntax error near ;, at character 16"],
  ["SELECT * FROM c LIMIT 1", "Syntax error near 'LIMIT', at character 17"],
  ["SELECT * FROM c OFFSET 1", "Syntax error near the end, at character 25"],
  ["SELECT TOP 1 + 1 * FROM c", "Syntax error near 'FROM', at character 20"],
  ["SELECT * FROM c OFFSET c.a LIMIT 1", "Syntax error near 'c', at character 24"],
  ["SELECT c.value FROM c", "Syntax error near 'value', at character 10"],
  ["SELECT c.order FROM c", "Syntax error near 'order', at character 10"],
  ["SELECT c.a AS top FROM c", "Syntax error near 'top', at character 15"],
  ["SELECT * FROM c WHERE c.a NOT = 1", "Syntax error near 'NOT', at character 27"],
  ["SELECT * FROM c WHERE c.a IN ()", "Syntax error near ')', at character 31"],
  ["SELECT * FROM c WHERE d.a = 1", "'d' could not be resolved, at character 23"],
  ["SELECT c.a FROM documents d", "'c' could not be resolved, at character 8"],
  ["SELECT c.a, c.b AS a FROM c", "Two columns are called 'a', at character 22"],
  ["SELECT * FROM c WHERE LOWER() = ''", "LOWER does not take 0 arguments, at character 23"],
  ["SELECT c.a, COUNT(1) FROM c", "'c' stands beside an aggregate, not in it, at character 8"],
  ["SELECT * FROM c WHERE COUNT(1) > 1", "COUNT can only be selected, at character 23"],
  ["SELECT VALUE SUM(MIN(c.a)) FROM c", "MIN cannot stand in an aggregate, at character 18"],
  [
    "SELECT VALUE COUNT(1) FROM c ORDER BY c.a",
    "ORDER BY and an aggregate exclude each other, at character 30",
  ],
  [
    "SELECT TOP 1 * FROM c OFFSET 0 LIMIT 1",
    "TOP and OFFSET LIMIT exclude each other, at character 8",
  ],
];

describe("a query that is not understood", () => {
  it.each(notSupported)("says of %s that it does not support %s", (query, what, at) => {
    const message = `The emulator does not support ${what}, at character ${at}`;
    expect(() => parseQuery(query)).toThrow(new BadQuery(message.replace(/, at.*/, ""), at - 1));
  });

  it.each(wrong)("says what is wrong with %s", (query, message) => {
    expect(() => parseQuery(query)).toThrow(message);
    expect(() => parseQuery(query)).toThrow(BadQuery);
  });

  it("says which parameter is missing", () => {
    const ask = () => asked("SELECT * FROM c WHERE c.a = @mine", [{ a: 1 }]);
    expect(ask).toThrow("The parameter @mine is not given, at character 29");
  });

  it.each([-1, 1.5, "1", null])("takes no %p for TOP", (top) => {
    expect(() => asked("SELECT TOP @top * FROM c", [], { top })).toThrow(
      "TOP, OFFSET and LIMIT take a whole number from 0, at character 12",
    );
  });
});

const precedence: readonly (readonly [expression: string, same: string])[] = [
  ["c.a OR c.b AND c.c", "c.a OR (c.b AND c.c)"],
  ["NOT c.a AND c.b", "(NOT c.a) AND c.b"],
  ["NOT c.a = true", "(NOT c.a) = true"],
  ["1 + 2 * 3 = 7 AND true", "((1 + (2 * 3)) = 7) AND true"],
  ["8 - 3 - 2", "(8 - 3) - 2"],
  ["8 / 2 % 3", "(8 / 2) % 3"],
  ["- 2 * 3", "(-2) * 3"],
  ["1 < 2 = true", "(1 < 2) = true"],
  ["1 BETWEEN 0 AND 2 AND c.a", "(1 BETWEEN 0 AND 2) AND c.a"],
  ["2 NOT IN (1 + 1, 3) OR c.a", "(NOT (2 IN ((1 + 1), 3))) OR c.a"],
  ["'ab' LIKE 'a%' AND c.b", "('ab' LIKE 'a%') AND c.b"],
];

describe("precedence", () => {
  it.each(precedence)("reads %s as %s", (expression, same) => {
    const read = (text: string) => {
      const { selection } = parseQuery(`SELECT VALUE ${text} FROM c`);
      return selection.is === "value" ? selection.of : undefined;
    };
    expect(read(expression)).toEqual(read(same));
  });
});
