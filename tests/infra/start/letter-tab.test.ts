import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { letterTab } from "../../../infra/local/start/letter-tab.ts";
import { aFolder } from "../../builders/microsoft365.ts";

function aTab() {
  const folder = aFolder();
  const [tab, fonts, into] = [join(folder, "tab"), join(folder, "fonts"), join(folder, "lettered")];
  mkdirSync(join(tab, "assets"), { recursive: true });
  mkdirSync(fonts);
  writeFileSync(join(tab, "index.html"), "<head></head>");
  writeFileSync(join(tab, "assets/a.js"), "1");
  writeFileSync(join(fonts, "segoe-ui.css"), "@font-face{}");
  return { tab, fonts, into, page: join(into, "index.html") };
}

describe("the tab in letters like Teams'", () => {
  it("is the built tab with a stylesheet more, and leaves the built one as it is", () => {
    const { tab, fonts, into, page } = aTab();
    letterTab(tab, fonts, into);
    expect(readFileSync(page, "utf8")).toBe(
      '<head><link rel="stylesheet" href="./fonts/segoe-ui.css"></head>',
    );
    expect(readFileSync(join(into, "assets/a.js"), "utf8")).toBe("1");
    expect(readFileSync(join(into, "fonts/segoe-ui.css"), "utf8")).toBe("@font-face{}");
    expect(readFileSync(join(tab, "index.html"), "utf8")).toBe("<head></head>");
  });

  it("is made anew only when the built one is newer", () => {
    const { tab, fonts, into, page } = aTab();
    letterTab(tab, fonts, into);
    const made = statSync(page).mtimeMs;
    letterTab(tab, fonts, into);
    expect(statSync(page).mtimeMs).toBe(made);
    writeFileSync(join(tab, "index.html"), "<head>new</head>");
    utimesSync(join(tab, "index.html"), new Date(made + 5000), new Date(made + 5000));
    letterTab(tab, fonts, into);
    expect(readFileSync(page, "utf8")).toContain("new");
  });
});
