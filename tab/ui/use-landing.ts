import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** Whoever comes by this route, out of a feed or a card, is led to this part of a longer page. */
export function useLanding(here: string | undefined): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  const [route] = useLocation();
  useEffect(() => {
    if (here === undefined || route !== here) return;
    part.current?.scrollIntoView({ block: "start" });
    part.current?.focus();
  }, [here, route]);
  return part;
}
