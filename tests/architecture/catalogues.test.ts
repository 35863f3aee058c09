import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const folder = join(root, "shared/words");

interface Words {
  readonly [key: string]: string | Words;
}

function catalogue(language: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith(".json"));
  return new Map(
    files.flatMap((name) => {
      const words = JSON.parse(readFileSync(join(folder, language, name), "utf8")) as Words;
      return leaves(words, `${name.replace(/\.json$/, "")}:`);
    }),
  );
}

function leaves(words: Words, before: string): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[before + key, value] as const]
      : leaves(value, `${before}${key}.`),
  );
}

const gaps = (text: string) => (text.match(/\{\{\s*[\w.]+/g) ?? []).toSorted();
const english = catalogue("en");
const german = catalogue("de");

/** The product's source as one text. */
function source(): string {
  const paths = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "bot", "tab", "shared"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return paths
    .split("\n")
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
}

/** Keys that the code names whole, or by a template whose gaps it fills with words it names. */
function used(keys: readonly string[], code: string): ReadonlySet<string> {
  const named = new Set(code.match(/[a-z]+:[\w.-]+/gi) ?? []);
  const templates = (code.match(/`[a-z]+:[^`\n]*\$\{[^`\n]*`/gi) ?? []).map(shapeOf);
  const words = new Set(
    [...code.matchAll(/"([\w-]+)"|\b(\w+)\??:/g)].map((found) => found[1] ?? found[2]),
  );
  const filled = (stem: string) =>
    templates.some((template) => {
      const gaps = template.exec(stem)?.slice(1);
      return gaps?.every((gap) => gap.split(".").every((word) => words.has(word))) ?? false;
    });
  return new Set(
    keys.filter((key) => {
      const stem = key.replace(/_(one|other)$/, "");
      return named.has(stem) || filled(stem);
    }),
  );
}

/** What the keys look like that a template in the source makes: `agenda:mode.${mode}`. */
function shapeOf(template: string): RegExp {
  const [first = "", ...rest] = template.slice(1, -1).split(/\$\{[^}]*\}/);
  return new RegExp(
    `^${[first, ...rest].map((text) => text.replace(/[.\\]/g, "\\$&")).join("(.+)")}$`,
  );
}

describe("the catalogues", () => {
  it("say the same things in English and in German", () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it("leave the same gaps in both languages", () => {
    const differing = [...english].filter(
      ([key, text]) => gaps(text).join() !== gaps(german.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  it("leave nothing unsaid", () => {
    const empty = [...english, ...german].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("hold no sentence that nobody says", () => {
    const keys = [...english.keys()];
    const said = used(keys, source());
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });

  it("notice a sentence that nobody says", () => {
    const said = [
      "agenda:card.title",
      "agenda:mode.advice",
      "agenda:asks_one",
      "agenda:may.add.why",
    ];
    const unsaid = ["agenda:unsaid", "agenda:mode.shouting", "agenda:may.add"];
    const code = `say("agenda:card.title"); say(\`agenda:mode.\${mode}\`); say("agenda:asks", { count });
      const mode: "advice" = "advice"; const may = { add: true }; say(\`agenda:may.\${what}.why\`)`;
    expect([...used([...said, ...unsaid], code)]).toEqual(said);
  });
});
