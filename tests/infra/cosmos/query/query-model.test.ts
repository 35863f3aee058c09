import fc from "fast-check";
import { sorts } from "../../../../infra/local/cosmos/query/compare.ts";
import { asked } from "./asked.ts";
import { someCondition, someDocuments } from "./query-model.ts";

describe("beside a simple model", () => {
  it("finds the same documents", () => {
    fc.assert(
      fc.property(someCondition, someDocuments, ({ text, judge }, documents) => {
        expect(asked(`SELECT * FROM c WHERE ${text}`, documents)).toEqual(
          documents.filter((document) => judge(document) === true),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("keeps precedence when brackets go that say nothing new", () => {
    const pair = fc.tuple(someCondition, someCondition, someCondition, someDocuments);
    fc.assert(
      fc.property(pair, ([a, b, c, documents]) => {
        const [first, second, third] = [a, b, c].map(({ text }) => `(${text})`);
        expect(
          asked(`SELECT * FROM c WHERE ${first} OR ${second} AND ${third}`, documents),
        ).toEqual(asked(`SELECT * FROM c WHERE ${first} OR (${second} AND ${third})`, documents));
      }),
    );
  });

  it("sorts so that every neighbour is in order, and pages without loss or repetition", () => {
    const size = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(someDocuments, size, fc.boolean(), (documents, limit, descending) => {
        const query = `SELECT * FROM c ORDER BY c.p ${descending ? "DESC" : "ASC"}, c.q`;
        const sorted = asked(query, documents) as typeof documents;
        sorted.slice(1).forEach((after, index) => {
          const before = sorted[index];
          const order = sorts(before?.p, after.p) * (descending ? -1 : 1);
          expect(order === 0 ? sorts(before?.q, after.q) : order).toBeLessThanOrEqual(0);
        });
        const pages = documents.flatMap((_, page) =>
          asked(`${query} OFFSET @offset LIMIT @limit`, documents, { offset: page * limit, limit }),
        );
        expect(pages).toEqual(sorted);
      }),
    );
  });

  it("orders values the same way from both sides and without circles", () => {
    const value = fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Parameters<typeof sorts>[0]>;
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(sorts(a, b)) + Math.sign(sorts(b, a))).toBe(0);
        if (sorts(a, b) <= 0 && sorts(b, c) <= 0) expect(sorts(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses any rubbish with a sentence", () => {
    const words = fc.constantFrom(
      "SELECT",
      "*",
      "FROM",
      "c",
      "WHERE",
      "c.p",
      "=",
      "1",
      "(",
      ")",
      "IN",
      "'",
      ",",
      "@a",
      "ORDER BY",
      "NOT",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        try {
          asked(parts.join(" "), [{ p: 1 }], { a: 1 });
        } catch (error) {
          expect(String(error)).toMatch(/^BadQuery: .+, at character \d+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
