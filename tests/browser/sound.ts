import axe from "axe-core";
import type { Frame } from "playwright-core";

/** Everything that is wrong with how a page shows: for axe, for the width, for what is cut off. Empty when all is well. */
export async function faultsIn(frame: Frame): Promise<readonly string[]> {
  return [...(await brokenRules(frame)), ...(await frame.evaluate(cutOff))];
}

async function brokenRules(frame: Frame): Promise<readonly string[]> {
  // A string is evaluated past the page's content policy, which a script element is not.
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: typeof import("axe-core") };
    const found = await here.run(
      // Fluent's focus traps keep empty, hidden stops of their own.
      { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
      { iframes: false, resultTypes: ["violations"] },
    );
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/** Runs in the page: what is wider than its place, or reaches out of the window where nobody can scroll to it. */
function cutOff(): readonly string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  }
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()}> ${(element.textContent ?? "").trim().slice(0, 60)}`;
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const hidden = box.width <= 1 || box.height <= 1 || !element.checkVisibility();
    if (hidden || element.closest("svg, [aria-hidden=true], [data-tabster-dummy]")) continue;
    const clips = style.overflowX === "hidden" || style.overflowX === "clip";
    if (clips && style.textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1)
      faults.push(`cut off: ${name(element)}`);
    const outside = box.right > root.clientWidth + 1 || box.left < -1;
    const scrolls = (at: Element | null): boolean =>
      at !== null &&
      (/auto|scroll/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
    if (outside && !scrolls(element.parentElement))
      faults.push(`out of the window: ${name(element)}`);
  }
  return faults;
}
