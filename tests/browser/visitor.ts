import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
} from "playwright-core";
import { locales } from "../../infra/local/organisation/locale-of.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import type { Language } from "../../shared/kernel/language.ts";
import { prepared } from "./prepared.ts";

export type Theme = "light" | "dark" | "contrast";

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  readonly reducedMotion?: boolean;
  /** On a phone: a finger instead of a pointer. */
  readonly touch?: boolean;
  /** Instead of their own language. */
  readonly reads?: Language;
}

/** Someone at their browser, on the host page. */
export interface Visitor {
  readonly page: Page;
  /** What the consoles of the page and its frames complained of, and scripts that broke. */
  readonly complaints: string[];
  /** Opens a view of the host page by its address, as a link would. */
  go(hash: string): Promise<void>;
  /** The product's page in the frame, once it shows something. */
  tab(): Promise<Frame>;
  /** Changes the size of the window and the theme, with nothing loaded anew. */
  look(look: Look): Promise<void>;
  leave(): Promise<void>;
}

export function connect(): Promise<Browser> {
  return chromium.connect(prepared().browser);
}

export async function visit(
  browser: Browser,
  url: string,
  who: keyof typeof people,
  {
    width = 1280,
    height = 900,
    theme = "light",
    reducedMotion = false,
    touch = false,
    reads,
  }: Look = {},
): Promise<Visitor> {
  const person: Person = people[who];
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    locale: locales[reads ?? person.language],
    timezoneId: person.zone,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const read = reads ? `&reads=${locales[reads]}` : "";
  await page.goto(`${url}/?as=${person.id}&theme=${theme}${read}`);
  await page.getByRole("navigation", { name: "Apps" }).waitFor();
  return {
    page,
    complaints,
    go: (hash) => goTo(page, hash),
    tab: () => tabIn(page),
    async look({ width: wide, height: high = 900, theme: colours }) {
      if (wide !== undefined) {
        await page.setViewportSize({ width: wide, height: high });
        await page.evaluate(settled, wide);
      }
      if (colours !== undefined) await changeTheme(page, colours);
    },
    leave: () => context.close(),
  };
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

async function tabIn(page: Page): Promise<Frame> {
  const element = await page.locator("iframe").last().elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error("There is no tab in the page.");
  await frame.locator("main").first().waitFor();
  return frame;
}

const grounds: Readonly<Record<Theme, string>> = {
  light: "#ffffff",
  dark: "#292929",
  contrast: "#000000",
};

/** Done when the page and its frames have the theme's colours. */
async function changeTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((to) => {
    const url = new URL(window.location.href);
    url.searchParams.set("theme", to);
    window.history.replaceState(null, "", url);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, theme);
  for (const frame of page.frames()) await frame.waitForFunction(hasGround, grounds[theme]);
}

/** Runs in the page: it was drawn in this width, and what floats over it has found its place anew. */
async function settled(width: number): Promise<void> {
  const drawn = () => new Promise((done) => requestAnimationFrame(done));
  while (window.innerWidth !== width) await drawn();
  await drawn();
  await drawn();
}

/** Runs in the page: it has this colour behind everything, and none is still changing. */
function hasGround(ground: string): boolean {
  const provider = document.querySelector(".fui-FluentProvider");
  const found = provider
    ? getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1")
    : ground;
  return found === ground && document.getAnimations().every((each) => each.playState !== "running");
}
