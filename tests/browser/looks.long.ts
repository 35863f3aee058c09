import type { Browser, Page } from "playwright-core";
import { everyPage } from "./pages.ts";
import { prepared } from "./prepared.ts";
import { faultsIn } from "./sound.ts";
import { connect, type Theme, visit } from "./visitor.ts";

jest.setTimeout(120_000);

const themes: readonly Theme[] = ["light", "dark", "contrast"];
const widths = [1440, 1024, 375, 280];

describe("every page in every theme at every width", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());

  it.each(everyPage)("$page is sound", async ({ page: name, who, open }) => {
    const visitor = await visit(browser, prepared().sample.url, who, { reducedMotion: true });
    const shown = await open(visitor);
    const faults: string[] = [];
    for (const theme of themes) {
      for (const width of widths) {
        await visitor.look({ theme, width });
        const found = await faultsIn(shown);
        faults.push(...found.map((fault) => `${theme}, ${width} px: ${fault}`));
        await keepPicture(visitor.page, `${name} ${theme} ${width}`);
      }
    }
    expect(faults).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});

/** With PICTURES naming a folder, every look is kept there to be seen. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}.png` });
}
