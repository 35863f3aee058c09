import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { ThemeName } from "../../../infra/local/page/look/themes.ts";
import { language } from "../../../shared/circle/member.ts";
import type { Language } from "../../../shared/kernel/language.ts";
import { specimens } from "../../bot/cards/every-card.ts";
import { faultsIn } from "../sound.ts";
import { connect } from "../visitor.ts";
import { openCardPage } from "./card-page.ts";

jest.setTimeout(300_000);

/** In a channel, on a phone, and in the side panel. */
const widths = [560, 343, 256];
const themes: readonly ThemeName[] = ["default", "dark", "contrast"];
const looks = language.options.flatMap((each) =>
  themes.flatMap((theme) => widths.map((width) => [each, theme, width] as const)),
);

describe("every card, as the local Teams draws it", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connect();
    page = await openCardPage(browser);
  });
  afterAll(async () => {
    await page.close();
    await browser.close();
  });

  it.each(looks)(
    "in %s, %s, %i px wide, is whole, legible and named",
    async (in_, theme, width) => {
      await show(page, in_, theme, width);
      expect(await faultsIn(page.mainFrame())).toEqual([]);
      expect(await page.evaluate(broken)).toEqual([]);
      await keepPictures(page, `${in_}-${theme}-${width}`, width);
    },
  );
});

async function show(page: Page, in_: Language, theme: ThemeName, width: number): Promise<void> {
  const cards = Object.entries(specimens).flatMap(([name, shown]) =>
    shown.map(({ shows, draw }) => ({ name: `${name}, ${shows}`, card: draw(in_) })),
  );
  await page.setViewportSize({ width: width + 24, height: 900 });
  await page.evaluate((shelf) => window.showCards?.(shelf), {
    cards,
    theme,
    language: in_,
    width,
  });
  await page.evaluate("document.fonts.ready");
}

/** Runs in the page: words that end in dots, pictures without words, and cards of which nothing is drawn. */
function broken(): readonly string[] {
  const named = [...document.querySelectorAll<HTMLElement>("section[aria-label]")];
  return named.flatMap((card) => {
    const all = [...card.querySelectorAll<HTMLElement>("*")];
    const shortened = all.filter(
      (each) =>
        getComputedStyle(each).textOverflow === "ellipsis" && each.scrollWidth > each.clientWidth,
    );
    const pen = document.createElement("canvas").getContext("2d");
    const cut = [...card.querySelectorAll("select")].filter((each) => {
      const { font, paddingLeft } = getComputedStyle(each);
      if (pen) pen.font = font;
      const words = [...each.options].map(({ text }) => pen?.measureText(text).width ?? 0);
      // Beside the words there is an arrow.
      return Math.max(...words) + 2 * Number.parseFloat(paddingLeft) + 16 > each.clientWidth;
    });
    const unnamed = [...card.querySelectorAll("img")].filter(({ alt }) => alt.trim() === "");
    const name = card.getAttribute("aria-label");
    return [
      ...shortened.map(({ textContent }) => `${name}: shortened: ${textContent}`),
      ...cut.map(({ id }) => `${name}: no room for all choices of ${id}`),
      ...unnamed.map(() => `${name}: a picture without words`),
      ...(card.offsetHeight < 40 ? [`${name}: nothing is drawn`] : []),
    ];
  });
}

/** With PICTURES naming a folder, each card is kept there to be seen, and all of one look on one sheet. */
async function keepPictures(page: Page, look: string, width: number): Promise<void> {
  const folder = process.env["PICTURES"];
  if (!folder) return;
  const place = join(folder, look);
  mkdirSync(place, { recursive: true });
  for (const card of await page.locator("section[aria-label]").all()) {
    const name = (await card.getAttribute("aria-label")) ?? "card";
    await card.screenshot({ path: join(place, `${name.replaceAll(/[^\w]+/g, "-")}.png`) });
  }
  const columns = Math.floor(1900 / width);
  await page.setViewportSize({ width: columns * (width + 24), height: 900 });
  await page.evaluate(inColumns, columns);
  await page.screenshot({ path: join(folder, `${look}.png`), fullPage: true });
  await page.evaluate(inColumns, 1);
}

/** Runs in the page. */
function inColumns(count: number): void {
  const sheet = document.querySelector<HTMLElement>(".fui-FluentProvider");
  if (sheet) sheet.style.columns = String(count);
}
