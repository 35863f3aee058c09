import type { Frame, Page } from "playwright-core";
import { focus } from "./keyboard.ts";

/** What walking through a page with the Tab key alone came to. */
export interface Walk {
  /** Controls that it does not come to. */
  readonly unreached: readonly string[];
  /** Stops at which nothing shows where one is. */
  readonly unseen: readonly string[];
  /** Stops without a name. */
  readonly unnamed: readonly string[];
  /** It never leaves the page again. */
  readonly trapped: boolean;
}

/** Presses Tab from the beginning of a frame's page until the focus leaves it. */
export async function walk(page: Page, frame: Frame): Promise<Walk> {
  const count = await frame.evaluate(atTheBeginning);
  const unseen: string[] = [];
  const unnamed: string[] = [];
  let trapped = true;
  for (let stop = 0; stop < count * 2 + 20; stop++) {
    await page.keyboard.press("Tab");
    if (!(await frame.evaluate(isHere))) {
      trapped = false;
      break;
    }
    const { name, visible } = await focus(page);
    const what = await frame.evaluate(reached);
    if (what === undefined) continue;
    if (name === "") unnamed.push(what);
    else if (!visible) unseen.push(name);
  }
  return { unreached: await frame.evaluate(left), unseen, unnamed, trapped };
}

/** Runs in the page: marks all there is to reach, and lets the next Tab begin before it. Answers how much there is. */
function atTheBeginning(): number {
  const controls =
    "a[href], button, input, select, textarea, [tabindex='0'], [role=button], [role=link], [role=checkbox], [role=switch]";
  const all = [...document.querySelectorAll<HTMLElement>(controls)].filter(
    (each) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      !each.matches(":disabled, [aria-disabled=true], [data-tabster-dummy]") &&
      !each.closest("[aria-hidden=true], [inert]"),
  );
  for (const each of all) each.dataset["toReach"] = "";
  // The keyboard goes on from where it was: from before everything.
  const start = document.createElement("span");
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  return all.length;
}

/** Runs in the page. */
function isHere(): boolean {
  return document.hasFocus() && document.activeElement !== document.body;
}

/** Runs in the page: notes that the focus was here. Undefined for the stops of Fluent's own that nobody meets. */
function reached(): string | undefined {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here.matches("[data-tabster-dummy]")) return undefined;
  delete here.dataset["toReach"];
  return here.outerHTML.slice(0, 160);
}

/** Runs in the page: what was not reached. Of a group that the arrow keys walk through, one stop is enough. */
function left(): readonly string[] {
  const groupOf = (each: Element) => {
    if (each instanceof HTMLInputElement && each.type === "radio")
      return [...document.querySelectorAll(`input[type=radio][name='${CSS.escape(each.name)}']`)];
    const group = each.closest("[role=tablist], [role=toolbar], [role=radiogroup], [role=menu]");
    return group ? [...group.querySelectorAll("*")] : [each];
  };
  const missed = [...document.querySelectorAll<HTMLElement>("[data-to-reach]")];
  const found = (each: Element) =>
    !each.matches("[data-to-reach]") && each.matches("input, [role]");
  return missed
    .filter((each) => !groupOf(each).some(found))
    .map((each) => each.outerHTML.slice(0, 160));
}
