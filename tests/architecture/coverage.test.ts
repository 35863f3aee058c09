import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

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

/** What is wrong with a row's evidence; undefined when a named test exists, or it says that and why there is none. */
function mistake({ number, shownBy }: Row): string | undefined {
  if (shownBy === "not yet" || /^left out: .{10,}/.test(shownBy)) return undefined;
  const [, path, name] =
    /^`(tests\/[\w./-]+)`: (.+?)(?: \(rest not yet: .+\))?$/.exec(shownBy) ?? [];
  if (!(path && name)) return `${number} names no test: ${shownBy}`;
  if (!existsSync(join(root, path))) return `${number}: there is no ${path}`;
  const source = readFileSync(join(root, path), "utf8").replace(/\s+/g, " ");
  return source.includes(name.replace(/\s+/g, " "))
    ? undefined
    : `${number}: ${path} has no test ${name}`;
}

describe("docs/coverage.md", () => {
  const page = rows(readFileSync(join(root, "docs/coverage.md"), "utf8"));

  it("has every need, feature row, failure story and check once", () => {
    expect(page.map(({ number }) => number).toSorted()).toEqual(wanted.toSorted());
  });

  it("names tests that exist", () => {
    expect(page.flatMap((row) => mistake(row) ?? [])).toEqual([]);
  });

  it.each([
    ["a file that is not there", "`tests/nowhere.test.ts`: keeps what was said"],
    [
      "a test that is not there",
      "`tests/architecture/coverage.test.ts`: does what nobody wrote down",
    ],
    ["no evidence at all", "yes"],
    ["no reason", "left out: no"],
  ])("would notice %s", (_, shownBy) => {
    // The name of the absent test is split, or it would be found right here.
    const row = { number: "A1.1", shownBy: shownBy.replace("nobody wrote", "nobody  ever wrote") };
    expect(mistake(row)).toBeDefined();
  });
});
