import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isStringLiteralLike,
  type Node,
  ScriptTarget,
} from "typescript";

const root = resolve(__dirname, "../..");

/** How many needs each of the groups A1 to A18 has. */
const needs = [15, 9, 11, 12, 8, 13, 6, 5, 8, 9, 5, 4, 5, 5, 7, 4, 5, 7];
const upTo = (last: number, name: (number: number) => string) =>
  Array.from({ length: last }, (_, index) => name(index + 1));
const wanted = [
  ...needs.flatMap((last, group) => upTo(last, (number) => `A${group + 1}.${number}`)),
  ...upTo(69, (number) => `R${number}`),
  ...upTo(14, (number) => `F${number}`),
  ...upTo(69, (number) => `D${number}`),
];

interface Row {
  readonly number: string;
  readonly shownBy: string;
}

function rows(page: string): readonly Row[] {
  return [...page.matchAll(/^\| ([ARFD]\d+(?:\.\d+)?) \| .* \| (.*) \|$/gm)].map(
    ([, number = "", shownBy = ""]) => ({ number, shownBy }),
  );
}

/** What is wrong with a row's evidence; undefined when its tests exist, or it says that and why there is none. */
function mistake({ number, shownBy }: Row): string | undefined {
  if (shownBy === "not yet" || /^left out: .{10,}/.test(shownBy)) return undefined;
  const tests = shownBy.replace(/ \(rest not yet: .+\)$/, "").split(/; (?=`tests)/);
  return tests.map((test) => missing(number, test)).find((each) => each !== undefined);
}

function missing(number: string, test: string): string | undefined {
  const [, path, name] = /^`(tests\/[\w./-]+)`: (.+)$/.exec(test) ?? [];
  if (!(path && name)) return `${number} names no test: ${test}`;
  if (!existsSync(join(root, path))) return `${number}: there is no ${path}`;
  return titlesIn(readFileSync(join(root, path), "utf8")).includes(name)
    ? undefined
    : `${number}: ${path} has no test ${name}`;
}

/** The names of a file's tests: the first words given to `it` or `it.each(…)`. */
function titlesIn(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    if (isCallExpression(node) && calls(node.expression) === "it") {
      const [title] = node.arguments;
      if (title && isStringLiteralLike(title)) found.push(title.text);
    }
    forEachChild(node, look);
  };
  look(createSourceFile("a.tsx", source, ScriptTarget.Latest));
  return found;
}

/** The name on the left of `it(…)`, `it.each(…)(…)`. */
function calls(callee: Node): string | undefined {
  if (isIdentifier(callee)) return callee.text;
  if (isPropertyAccessExpression(callee) && callee.name.text !== "each") return undefined;
  if (isCallExpression(callee) || isPropertyAccessExpression(callee))
    return calls(callee.expression);
  return undefined;
}

describe("docs/coverage.md", () => {
  const page = rows(readFileSync(join(root, "docs/coverage.md"), "utf8"));

  it("has every need, feature row, failure story and check once", () => {
    expect(page.map(({ number }) => number).toSorted()).toEqual(wanted.toSorted());
  });

  it("names tests that exist", () => {
    expect(page.flatMap((row) => mistake(row) ?? [])).toEqual([]);
  });

  it("knows a test by its own name alone", () => {
    const source = `describe("a", () => { // it("b", no)
      it("c", () => say("d")); it.each([["e"]])("f %s", () => {}); describe.each([1])("g", () => {}); });`;
    expect(titlesIn(source)).toEqual(["c", "f %s"]);
  });

  it.each([
    ["a file that is not there", "`tests/nowhere.test.ts`: keeps what was said"],
    ["a test that is not there", "`tests/architecture/coverage.test.ts`: does what nobody wrote"],
    [
      "a second test that is not there",
      "`tests/architecture/coverage.test.ts`: names tests that exist; `tests/a.test.ts`: is not there",
    ],
    ["a group of tests", "`tests/architecture/coverage.test.ts`: docs/coverage.md"],
    ["no evidence at all", "yes"],
    ["no reason", "left out: no"],
  ])("would notice %s", (_, shownBy) => {
    expect(mistake({ number: "A1.1", shownBy })).toBeDefined();
  });

  it("accepts a test that is there", () => {
    const shownBy = "`tests/architecture/coverage.test.ts`: names tests that exist";
    expect(mistake({ number: "A1.1", shownBy: `${shownBy} (rest not yet: more)` })).toBeUndefined();
  });
});
