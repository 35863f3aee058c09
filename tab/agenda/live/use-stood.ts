import { useEffect, useRef } from "react";

/** Milliseconds that something has to be on the screen before a tap can be meant for it. */
const seenAfter = 300;

/**
 * What a tap of this moment is meant for: the value on the screen, or the one before it where that has only just changed under
 * the finger.
 */
export function useStood<T>(value: T): () => T {
  const on = useRef({ value, before: value, since: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (on.current.value !== value)
      on.current = { value, before: on.current.value, since: performance.now() };
  }, [value]);
  return () => {
    const { value: now, before, since } = on.current;
    return performance.now() - since < seenAfter ? before : now;
  };
}
