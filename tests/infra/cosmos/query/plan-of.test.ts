import fc from "fast-check";
import { parseQuery } from "../../../../infra/local/cosmos/query/parse-query.ts";
import { needsPlan, planOf } from "../../../../infra/local/cosmos/query/plan-of.ts";
import { asked } from "./asked.ts";
import { someCondition, someDocuments } from "./query-model.ts";

const filter = "{documentdb-formattableorderbyquery-filter}";

describe("what the SDK is told about a query of several ranges", () => {
  it("is nothing when answers simply follow one another", () => {
    const query = parseQuery("SELECT c.id FROM c WHERE c.p = 1");
    expect(needsPlan(query)).toBe(false);
    expect(planOf(query, []).rewrittenQuery).toBe("");
  });

  it("is how answers are put in order, and how each range is asked so that it can", () => {
    const query =
      "SELECT TOP @n d.id, d.p AS x FROM documents d WHERE d.p = 1 OR d.q = 2 ORDER BY d.p DESC, d.q";
    const plan = planOf(parseQuery(query), [{ name: "@n", value: 5 }]);
    expect(plan).toMatchObject({
      top: 5,
      offset: null,
      limit: null,
      orderBy: ["Descending", "Ascending"],
      orderByExpressions: ["d.p", "d.q"],
      aggregates: [],
      hasSelectValue: false,
    });
    expect(plan.rewrittenQuery).toBe(
      'SELECT TOP 5 d._rid, [{"item": d.p}, {"item": d.q}] AS orderByItems, {"id": d.id, "x": d.p} AS payload FROM d ' +
        `WHERE (d.p = 1 OR d.q = 2) AND (${filter}) ORDER BY d.p DESC, d.q ASC`,
    );
  });

  it("asks each range for as many as offset and limit come to", () => {
    const plan = planOf(parseQuery("SELECT * FROM c OFFSET 20 LIMIT 10"), []);
    expect(plan).toMatchObject({ offset: 20, limit: 10, rewrittenQuery: "SELECT TOP 30 * FROM c" });
  });

  it.each([
    ["COUNT", "Count", "COUNT(c.p)"],
    ["SUM", "Sum", "SUM(c.p)"],
    ["AVG", "Average", '{"sum": SUM(c.p), "count": COUNT(c.p)}'],
    ["MIN", "Min", '{"min": MIN(c.p), "count": COUNT(c.p)}'],
    ["MAX", "Max", '{"max": MAX(c.p), "count": COUNT(c.p)}'],
  ])("asks each range for what %s needs", (name, told, partial) => {
    const plan = planOf(parseQuery(`SELECT VALUE ${name}(c.p) FROM c`), []);
    expect(plan.aggregates).toEqual([told]);
    expect(plan.rewrittenQuery).toBe(`SELECT VALUE [{"item": ${partial}}] FROM c`);
    expect(() => asked(plan.rewrittenQuery, [{ p: 1 }])).not.toThrow();
  });

  it("refuses an aggregate that cannot be put together", () => {
    const query = parseQuery("SELECT COUNT(1) AS many FROM c");
    expect(() => planOf(query, [])).toThrow("must be SELECT VALUE alone");
  });

  it("gives the payloads and the keys of the query itself, whatever is asked", () => {
    const selection = fc.constantFrom("*", "c.p, c.q AS other", "VALUE {'x': c.r}", "VALUE [c.p]");
    fc.assert(
      fc.property(someCondition, selection, someDocuments, ({ text }, what, documents) => {
        const query = `SELECT ${what} FROM c WHERE ${text} ORDER BY c.p DESC, c.q`;
        const { rewrittenQuery } = planOf(parseQuery(query), []);
        const rows = asked(rewrittenQuery.replace(filter, "true"), documents) as {
          orderByItems: { item?: unknown }[];
          payload: unknown;
        }[];
        expect(rows.map(({ payload }) => payload)).toEqual(asked(query, documents));
        const keys = asked(
          `SELECT VALUE [{'item': c.p}, {'item': c.q}] FROM c WHERE ${text} ORDER BY c.p DESC, c.q`,
          documents,
        );
        expect(rows.map(({ orderByItems }) => orderByItems)).toEqual(keys);
      }),
    );
  });
});
