import type { Value } from "../../../../infra/local/cosmos/query/query.ts";
import { asked } from "./asked.ts";

const documents: readonly Value[] = [
  { id: "a", n: 1, kind: "x", tags: ["one", { r: 1, s: [2] }] },
  { id: "b", n: 20, kind: "y", deep: { "a b": { value: 5 } } },
  { id: "C", n: 3, kind: "x", nothing: null },
];

describe("what is selected", () => {
  it.each<readonly [string, readonly Value[]]>([
    ["SELECT * FROM c", documents],
    ["select * from root", documents],
    ["SELECT VALUE d FROM documents AS d", documents],
    ["SELECT VALUE d.n FROM documents d", [1, 20, 3]],
    ["SELECT c.id, c.n AS number, c.n + 1 FROM c WHERE c.n = 1", [{ id: "a", number: 1, $3: 2 }]],
    ["SELECT c.id i, c.missing FROM c WHERE c.n = 1", [{ i: "a" }]],
    ["SELECT c FROM c WHERE c.n = 1", [{ c: documents[0] ?? null }]],
    ["SELECT VALUE c.deep['a b'][\"value\"] FROM c", [5]],
    ["SELECT VALUE c.tags[1].s[0] FROM c", [2]],
    ["SELECT VALUE c.tags['0'] FROM c", []],
    ["SELECT VALUE c.missing FROM c", []],
    [
      "SELECT VALUE {'i': c.id, m: c.missing, l: [c.n, c.missing]} FROM c WHERE c.n = 1",
      [{ i: "a", l: [1] }],
    ],
    ["SELECT TOP 2 VALUE c.id FROM c", ["a", "b"]],
    ["SELECT VALUE c.id FROM c OFFSET 1 LIMIT 1", ["b"]],
    ["SELECT VALUE c.id FROM c OFFSET 5 LIMIT 1", []],
    ["SELECT VALUE c.constructor FROM c", []],
    ["SELECT VALUE c.id.length FROM c", []],
    ["/* all */ SELECT VALUE 1 -- of them\nFROM c", [1, 1, 1]],
    ["SELECT VALUE 'it\\'s \\u00e4 \\n' FROM c WHERE c.n = 1", ["it's ä \n"]],
  ])("%s", (query, answer) => {
    expect(asked(query, documents)).toEqual(answer);
  });

  it("takes parameters of any type", () => {
    const query = "SELECT VALUE c.id FROM c WHERE c.n IN (@n, @none) AND c.kind = @kind";
    expect(asked(query, documents, { n: 3, none: null, kind: "x" })).toEqual(["C"]);
    const whole = "SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(c.tags, @tag)";
    expect(asked(whole, documents, { tag: { s: [2], r: 1 } })).toEqual(["a"]);
  });
});

const judged: readonly (readonly [expression: string, value: Value])[] = [
  ["1 = 1.0", true],
  ["'a' = 'A'", false],
  ["1 = '1'", false],
  ["1 != '1'", true],
  ["1 <> 2", true],
  ["null = null", true],
  ["null = undefined", undefined],
  ["undefined = undefined", undefined],
  ["undefined != 1", undefined],
  ["NOT undefined", undefined],
  ["NOT 1", undefined],
  ["[1, {a: 2}] = [1, {'a': 2}]", true],
  ["[1] = {'0': 1}", false],
  ["1 < '2'", undefined],
  ["null < 1", undefined],
  ["null <= null", true],
  ["false < true", true],
  ["'Z' < 'a'", true],
  ["'\\uffff' > '\\ud83d\\ude00'", true],
  ["[1] < [2]", undefined],
  ["{} < {}", undefined],
  ["undefined AND false", false],
  ["undefined AND true", undefined],
  ["undefined OR true", true],
  ["undefined OR false", undefined],
  ["1 AND true", undefined],
  ["2 BETWEEN 2 AND 2", true],
  ["'b' BETWEEN 'a' AND 3", undefined],
  ["3 NOT BETWEEN 1 AND 2", true],
  ["1 IN ('1', 2)", false],
  ["undefined IN (undefined)", undefined],
  ["[1] IN ([1])", true],
  ["'abc' LIKE 'a%'", true],
  ["'abc' LIKE 'b%'", false],
  ["'a\\nc' LIKE 'a_c'", true],
  ["'a.c' LIKE 'a_c'", true],
  ["'abc' LIKE 'a.c'", false],
  ["'b' LIKE '[a-c]'", true],
  ["'b' LIKE '[^a-c]'", false],
  ["'a[' LIKE 'a['", true],
  ["'10%' LIKE '10!%' ESCAPE '!'", true],
  ["'100' LIKE '10!%' ESCAPE '!'", false],
  ["1 LIKE '1'", undefined],
  ["'abc' NOT LIKE 'abc'", false],
  ["IS_DEFINED(undefined)", false],
  ["IS_DEFINED(null)", true],
  ["IS_NULL(null)", true],
  ["IS_NULL(undefined)", false],
  ["STARTSWITH('Abc', 'ab')", false],
  ["STARTSWITH('Abc', 'ab', true)", true],
  ["ENDSWITH('abc', 'bc')", true],
  ["CONTAINS('abc', '')", true],
  ["CONTAINS(1, '1')", undefined],
  ["ARRAY_CONTAINS([1, 2], 2)", true],
  ["ARRAY_CONTAINS([{a: 1, b: 2}], {a: 1})", false],
  ["ARRAY_CONTAINS([{a: 1, b: 2}], {a: 1}, true)", true],
  ["ARRAY_CONTAINS('abc', 'a')", undefined],
  ["LOWER('ÄB') = 'äb'", true],
  ["UPPER(1)", undefined],
  ["LENGTH('äb')", 2],
  ["7 % 4 - 1", 2],
  ["-(2 + 3) * +2", -10],
  ["1 / 0", undefined],
  ["1 + '1'", undefined],
  ["- 'a'", undefined],
  ["1e3 + .5", 1000.5],
];

describe("what expressions come to", () => {
  it.each(judged)("%s is %p", (expression, value) => {
    expect(asked(`SELECT VALUE ${expression} FROM c`, [{}])).toEqual(
      value === undefined ? [] : [value],
    );
  });

  it.each(judged)("a condition %s is met only when it is true", (expression, value) => {
    expect(asked(`SELECT VALUE 1 FROM c WHERE ${expression}`, [{}])).toEqual(
      value === true ? [1] : [],
    );
  });
});

describe("order", () => {
  const mixed = [{ a: 1 }, [], "b", "a", "B", 10, 9, true, false, null].map((v) => ({ v }));

  it("goes by type, then by value, what is not there first", () => {
    const order = "SELECT VALUE c.v FROM c ORDER BY c.v";
    const sorted = [null, false, true, 9, 10, "B", "a", "b", [], { a: 1 }];
    expect(asked(order, mixed)).toEqual(sorted);
    expect(asked(`${order} DESC`, mixed)).toEqual([...sorted].reverse());
    const ids = "SELECT VALUE c.id FROM c ORDER BY c.v";
    expect(asked(ids, [{ id: 1, v: null }, { id: 2 }])).toEqual([2, 1]);
  });

  it("keeps what is equal as it was stored, and takes a second property", () => {
    const rows = ["a1", "b2", "a2", "b1"].map((id) => ({ id, x: id[0] ?? "", y: id[1] ?? "" }));
    expect(asked("SELECT VALUE c.id FROM c ORDER BY c.x", rows)).toEqual(["a1", "a2", "b2", "b1"]);
    expect(asked("SELECT VALUE c.id FROM c ORDER BY c.x DESC, c['y'] ASC", rows)).toEqual([
      "b1",
      "b2",
      "a1",
      "a2",
    ]);
  });
});

describe("aggregates", () => {
  it.each<readonly [string, readonly Value[]]>([
    ["SELECT VALUE COUNT(1) FROM c", [3]],
    ["SELECT VALUE COUNT(c.nothing) FROM c", [1]],
    ["SELECT VALUE COUNT(c.missing) FROM c", [0]],
    ["SELECT VALUE SUM(c.n) FROM c WHERE c.kind = 'x'", [4]],
    ["SELECT VALUE SUM(c.missing) FROM c", [0]],
    ["SELECT VALUE SUM(c.id) FROM c", []],
    ["SELECT VALUE AVG(c.n) FROM c", [8]],
    ["SELECT VALUE AVG(c.missing) FROM c", []],
    ["SELECT VALUE MIN(c.id) FROM c", ["C"]],
    ["SELECT VALUE MAX(c.n) FROM c", [20]],
    ["SELECT VALUE MAX(c.tags) FROM c", []],
    ["SELECT COUNT(1) AS many, MAX(c.n) FROM c", [{ many: 3, $2: 20 }]],
    ["SELECT VALUE {'from': MIN(c.n), 'to': MAX(c.n)} FROM c", [{ from: 1, to: 20 }]],
  ])("%s", (query, answer) => {
    expect(asked(query, documents)).toEqual(answer);
  });
});
