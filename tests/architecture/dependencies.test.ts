import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { plantings } from "./plantings.ts";

const root = resolve(__dirname, "../..");
const load = createRequire(__filename);
const { forbidden } = load(join(root, ".dependency-cruiser.cjs")) as {
  readonly forbidden: readonly { readonly name: string }[];
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** A tree with every planting in it, looked at with the project's own rules. */
function violationsOfPlantings(): readonly Violation[] {
  const tree = mkdtempSync(join(tmpdir(), "plantings-"));
  try {
    for (const folder of ["tab", "bot", "shared", "infra", "tests"]) mkdirSync(join(tree, folder));
    for (const file of ["package.json", ".dependency-cruiser.cjs"]) {
      cpSync(join(root, file), join(tree, file));
    }
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
    for (const [path, content] of plantings.flatMap(({ files }) => Object.entries(files))) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), content);
    }
    return cruise(tree);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function cruise(tree: string): readonly Violation[] {
  const folders = ["tab", "bot", "shared", "infra", "tests"];
  const depcruise = join(root, "node_modules/.bin/depcruise");
  const config = join(tree, ".dependency-cruiser.cjs");
  const options = ["--config", config, "--output-type", "json"];
  const printed = execFileSync(process.execPath, [depcruise, ...folders, ...options], {
    cwd: tree,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return (JSON.parse(printed) as { summary: { violations: Violation[] } }).summary.violations;
}

describe("the dependency rules", () => {
  const violations = violationsOfPlantings();

  it.each(plantings)("catch a planted violation of $rule", ({ rule, files }) => {
    const caught = violations.filter((violation) => violation.rule.name === rule);
    expect(Object.keys(files)).toContain(caught.find(({ from }) => from in files)?.from);
  });

  it("have a planting each", () => {
    const planted = plantings.map(({ rule }) => rule);
    expect(planted.toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });
});
