import type { Browser, Page } from "playwright-core";
import { say } from "../../bot/kit/say.ts";
import { directionOf, languages } from "../../shared/kernel/language.ts";
import { tabRoutes, visitRoute } from "./routes.ts";
import { faultsIn } from "./sound.ts";
import { connect } from "./visitor.ts";

jest.setTimeout(60_000);

const widths = [280, 375, 1440];
const looks = languages.flatMap((language) =>
  tabRoutes().map((route) => ({ language, path: route.path, route })),
);

describe("every page of the tab in every language", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it.each(looks)("$path in $language is whole, and in its own direction", async (look) => {
    const { language, path, route } = look;
    const { visitor: reader, tab } = await visitRoute(browser, route, {
      reads: language,
      reducedMotion: true,
    });
    await tab.getByText(say(language)("app:loading")).first().waitFor({ state: "detached" });
    const spoken = await tab.evaluate(() => [
      document.documentElement.lang,
      document.documentElement.dir,
    ]);
    expect(spoken).toEqual([language, directionOf(language)]);
    expect(await tab.locator("body").textContent()).not.toMatch(/\b[a-z]+:\w+[.:]\w|\{\{/);
    const faults: string[] = [];
    for (const width of widths) {
      await reader.look({ width });
      const found = await faultsIn(tab);
      faults.push(...found.map((fault) => `${width} px: ${fault}`));
      await keepPicture(reader.page, `${language}${path.replaceAll(/\W/g, "-")}-${width}`);
    }
    expect(faults).toEqual([]);
    // A route is looked at, too, of which the sample has nothing to show.
    expect(reader.complaints.filter((words) => !words.includes("404"))).toEqual([]);
    await reader.leave();
  });
});

/** With PICTURES naming a folder, every look is kept there to be seen. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
