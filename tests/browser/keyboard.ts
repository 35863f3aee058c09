import type { Frame, Page } from "playwright-core";

/** The frame that has the focus: the page's own or one within it. */
async function focusedFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames().slice(1)) {
    if (await frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body))
      return frame;
  }
  return page.mainFrame();
}

interface Focus {
  readonly name: string;
  /** Something around it or in it shows where one is. */
  readonly visible: boolean;
}

/** What has the focus, by the name people know it by. */
export async function focus(page: Page): Promise<Focus> {
  return (await focusedFrame(page)).evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", visible: false };
    const labels = "labels" in element ? [...((element.labels as NodeListOf<Element>) ?? [])] : [];
    const words = [element.getAttribute("aria-label"), ...labels.map((label) => label.textContent)];
    const name = words.find(Boolean) ?? element.textContent ?? "";
    const shows = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== "none" && style.outlineWidth !== "0px") ||
      style.boxShadow !== "none" ||
      style.textDecorationStyle === "double" ||
      (style.content !== "none" && style.borderBottomStyle !== "none");
    const around = element.closest<HTMLElement>(
      ".fui-Input, .fui-Textarea, .fui-Checkbox, .fui-Radio",
    );
    const places = [element, ...(around ? [around] : [])];
    const visible = places.some((place) =>
      [undefined, "::after"].some((part) => shows(getComputedStyle(place, part))),
    );
    return { name: name.trim(), visible };
  });
}

/** Presses Tab until the focus is on what has this name; nothing else than the keyboard gets there. */
export async function reach(page: Page, name: string | RegExp, most = 90): Promise<Focus> {
  for (let times = 0; times < most; times++) {
    await page.keyboard.press("Tab");
    const found = await focus(page);
    if (typeof name === "string" ? found.name === name : name.test(found.name)) return found;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

/** Reaches it and presses it. */
export async function pressBy(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}
