import axe from "axe-core";
import type { Frame } from "playwright-core";

/** Everything that is wrong with how a page shows: for axe, for the width, for what is cut off. Empty when all is well. */
export async function faultsIn(frame: Frame): Promise<readonly string[]> {
  return [...(await brokenRules(frame)), ...(await layoutFaults(frame))];
}

/** The last two of them, which depend on the width and hardly on colours: quick to look at. */
export function layoutFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(cutOff);
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
  const root = document.documentElement;
  const style = (element: Element) => getComputedStyle(element);
  const isShown = (element: HTMLElement) =>
    element.offsetWidth > 1 && element.offsetHeight > 1 && element.checkVisibility();
  const isCut = (element: Element) =>
    /hidden|clip/.test(style(element).overflowX) &&
    style(element).textOverflow !== "ellipsis" &&
    element.scrollWidth > element.clientWidth + 1;
  const isOutside = ({ right, left }: DOMRect) => right > root.clientWidth + 1 || left < -1;
  const scrolls = (at: Element | null): boolean =>
    at !== null && (/auto|scroll/.test(style(at).overflowX) || scrolls(at.parentElement));
  const wordsOf = (element: Element) =>
    element instanceof HTMLInputElement
      ? element.value || element.placeholder
      : (element.textContent ?? "");
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()}> ${wordsOf(element).trim().slice(0, 60)}`;
  const shown = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
    (element) =>
      isShown(element) && !element.closest("svg, [aria-hidden=true], [data-tabster-dummy]"),
  );
  const cut = shown.filter(isCut);
  const outside = shown.filter(
    (element) => isOutside(element.getBoundingClientRect()) && !scrolls(element.parentElement),
  );
  return [
    ...(root.scrollWidth > root.clientWidth ? [`scrolls sideways: ${root.scrollWidth} px`] : []),
    ...cut.map((element) => `cut off: ${name(element)}`),
    ...outside.map((element) => `out of the window: ${name(element)}`),
  ];
}
