import { type RefObject, useEffect } from "react";
import { pageTitle } from "./page-title.ts";

/** So long others have to put the focus where it belongs, in milliseconds. */
const patience = 100;

/**
 * Where what had the focus is gone, with a page, a notice or a button, the focus goes to the offer to take that back, to what
 * is left of its line in a list, or to the page's title: whoever uses the keyboard is never nowhere.
 */
export function useFocusKept(undo: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | undefined;
    let line: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      line = target.closest("li");
    };
    const keep = () => {
      if (!isLost(last)) return;
      const home = undo.current ?? (line?.isConnected ? line : pageTitle());
      if (home === line) line?.setAttribute("tabindex", "-1");
      home?.focus({ preventScroll: true });
    };
    const watching = new MutationObserver(() => {
      if (!isLost(last)) return;
      clearTimeout(timer);
      timer = setTimeout(keep, patience);
    });
    // Whoever is elsewhere in Teams by then stays there.
    const forget = () => {
      last = undefined;
    };
    document.addEventListener("focusin", remember);
    window.addEventListener("blur", forget);
    watching.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      watching.disconnect();
      document.removeEventListener("focusin", remember);
      window.removeEventListener("blur", forget);
    };
  }, [undo]);
}

function isLost(last: Element | undefined): boolean {
  return last !== undefined && !last.isConnected && document.activeElement === document.body;
}
