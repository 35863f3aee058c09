import { useEffect, useRef } from "react";

const patience = 30_000;

/** Gives up on an app that does not answer, as Teams does. */
export function usePatience(waiting: boolean, giveUp: () => void): void {
  const latest = useRef(giveUp);
  latest.current = giveUp;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setTimeout(() => latest.current(), patience);
    return () => window.clearTimeout(timer);
  }, [waiting]);
}
