import { type RefObject, useEffect, useRef } from "react";

const nearBottom = 48;

/** Keeps the newest in view while things grow, unless the reader has scrolled up; or shows one message. */
export function usePinnedScroll(message: string | undefined): {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLElement | null>;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    const [outer, inner] = [scroller.current, content.current];
    if (!(outer && inner)) return undefined;
    let pinned = true;
    const wanted = message === undefined ? null : document.getElementById(`message-${message}`);
    const settle = () => {
      if (!pinned) return;
      if (wanted) wanted.scrollIntoView({ block: "center" });
      else outer.scrollTop = outer.scrollHeight;
    };
    let top = outer.scrollTop;
    // Things that grow leave the bottom behind without anyone having scrolled: only a move upwards lets go of it.
    const note = () => {
      const isNear = outer.scrollHeight - outer.scrollTop - outer.clientHeight < nearBottom;
      pinned = isNear || (pinned && outer.scrollTop >= top);
      top = outer.scrollTop;
    };
    const growth = new ResizeObserver(settle);
    growth.observe(inner);
    outer.addEventListener("scroll", note, { passive: true });
    return () => {
      growth.disconnect();
      outer.removeEventListener("scroll", note);
    };
  }, [message]);
  return { scroller, content };
}
