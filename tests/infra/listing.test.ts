import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Everything the app says about itself in Teams' store, and to people. */
const said = [
  ...globSync("appPackage/*.json", { cwd: root }),
  ...globSync("shared/words/*/*.json", { cwd: root }),
];
const { description } = JSON.parse(read("appPackage/manifest.json")) as {
  readonly description: { readonly short: string; readonly full: string };
};

/** Source of these rules: https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines */
describe("the app's words for the store", () => {
  it("describe it in one sentence and in five hundred words at most", () => {
    expect(description.short.match(/[.!?](\s|$)/g)).toHaveLength(1);
    expect(description.full.split(/\s+/).length).toBeLessThanOrEqual(500);
  });

  it("name Microsoft Teams in full when they first mention it", () => {
    expect(description.full.indexOf("Teams")).toBe(
      description.full.indexOf("Microsoft Teams") + "Microsoft ".length,
    );
  });

  it("boast of nothing and call Microsoft 365 by its name", () => {
    const listing = ["manifest.json", "en.json"].map((name) => read(`appPackage/${name}`)).join();
    expect(listing).not.toMatch(/\b(best|top|leading app|powered by|certified|Office 365)\b/i);
  });

  it("say that an administrator sets it up", () => {
    expect(description.full).toContain("An administrator sets it up once");
  });

  it("sell nothing, here or anywhere in the app", () => {
    const selling =
      /\b(for free|free of charge|free trial|upgrade|premium|pricing|subscription|buy|kostenlos|gratis|kaufen|gratuit|acheter|comprar)\b/i;
    expect(said.filter((path) => selling.test(read(path)))).toEqual([]);
  });
});
