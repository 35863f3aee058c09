import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { languages } from "../../shared/kernel/language.ts";

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
      const stem = stemOf(key);
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

/** Which forms of the plural a language has, as far as anything is counted here. */
function pluralForms(language: string): readonly string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))];
}

const plural = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(plural, "");

/** The keys that a language needs: each of English, and in the place of its plurals its own; it may have those for more. */
function needed(language: string, own: ReadonlyMap<string, string>): readonly string[] {
  const forms = pluralForms(language);
  const counted = (key: string) => plural.test(key) || own.has(`${key}_other`);
  return [...english.keys()].flatMap((key) =>
    counted(key) ? forms.map((form) => `${stemOf(key)}_${form}`) : [key],
  );
}

/** What English says under a key of another language. */
function englishOf(key: string): string {
  return english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? english.get(stemOf(key)) ?? "";
}

/** "None", "one" and "two" can be said without a number. */
function mayLack(key: string, gap: string): boolean {
  return gap === "{{count" && /_(zero|one|two)$/.test(key);
}

const bare = (text: string) => text.replace(/\{\{\w+\}\}/g, "");
const scripts: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ar: /\p{Script=Arabic}/u,
};

/** Whether it is still English: word for word, or in English's letters where the language has its own. */
function isEnglish(language: string, key: string, text: string): boolean {
  const model = bare(englishOf(key));
  if (!/\p{L}{2}/u.test(model)) return false;
  const script = scripts[language];
  const words = model.match(/\p{L}+/gu) ?? [];
  return script ? !script.test(text) : words.length > 2 && bare(text) === model;
}

describe.each(languages)("the catalogues in %s", (language) => {
  const own = catalogue(language);

  it("say everything, each plural in the forms that the language has", () => {
    expect([...own.keys()].toSorted()).toEqual([...new Set(needed(language, own))].toSorted());
  });

  it("leave the same gaps as English", () => {
    const differing = [...own].flatMap(([key, text]) => {
      const wanted = gaps(englishOf(key));
      const found = new Set(gaps(text));
      const lacks = wanted.filter((gap) => !found.has(gap) && !mayLack(key, gap));
      const adds = [...found].filter((gap) => !wanted.includes(gap) && gap !== "{{count");
      return lacks.length + adds.length > 0 ? [key] : [];
    });
    expect(differing).toEqual([]);
  });

  it("leave nothing unsaid, and nothing in English", () => {
    const unsaid = [...own].filter(([, text]) => text.trim() === "");
    const left =
      language === "en" ? [] : [...own].filter(([key, text]) => isEnglish(language, key, text));
    expect([...unsaid, ...left]).toEqual([]);
  });
});

describe("the catalogues", () => {
  it("begin every sentence of Arabic that is all gaps as Arabic begins", () => {
    // What is put into a gap is kept apart, and says nothing of the direction of the line around it.
    const astray = [...catalogue("ar")].filter(
      ([, text]) =>
        gaps(text).length > 0 &&
        !/[\p{Script=Arabic}\u200f]/u.test(text.replaceAll(/\{\{[^}]*\}\}/g, "")),
    );
    expect(astray).toEqual([]);
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
