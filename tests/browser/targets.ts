import type { Frame } from "playwright-core";

/** What a finger has to hit and is smaller than 44 px in either direction, with the room that it takes. Links within a text are left out. */
export function smallTargets(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(small);
}

/** Runs in the page. */
function small(): readonly string[] {
  const least = 44;
  const name = (element: Element) =>
    element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 60) ?? "";
  const inText = (element: Element) =>
    element.matches("a") &&
    element.closest("p") !== null &&
    element.parentElement?.textContent !== element.textContent;
  /** A field is hit by its label too, a radio or a checkbox by all of its row. */
  const hit = (element: HTMLElement): DOMRect[] => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [element, ...labels].map((each) => each.getBoundingClientRect());
  };
  return [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [role=button]",
    ),
  ]
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
    .filter((each) => !each.matches("[data-tabster-dummy], [aria-hidden=true]") && !inText(each))
    .flatMap((each) => {
      const rects = hit(each).filter(({ width, height }) => width > 1 && height > 1);
      if (rects.length === 0) return [];
      const left = Math.min(...rects.map(({ x }) => x));
      const right = Math.max(...rects.map(({ x, width }) => x + width));
      const wide = right - left;
      const top = Math.min(...rects.map(({ y }) => y));
      const bottom = Math.max(...rects.map(({ y, height }) => y + height));
      const high = bottom - top;
      if (wide >= least - 0.5 && high >= least - 0.5) return [];
      return [
        `${each.tagName.toLowerCase()} ${name(each)}: ${Math.round(wide)} × ${Math.round(high)}`,
      ];
    });
}
