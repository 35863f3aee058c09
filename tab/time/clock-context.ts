import { createContext, useContext, useEffect, useReducer } from "react";
import type { Clock } from "./clock.ts";

const ClockContext = createContext<Clock | undefined>(undefined);
export const ClockProvider = ClockContext.Provider;

export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error("useClock needs a ClockProvider above it");
  return clock;
}

/** The time in milliseconds since 1970, looked at again every so many seconds. */
export function useNow(everySeconds: number): number {
  const clock = useClock();
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    const timer = setInterval(look, everySeconds * 1000);
    const stop = clock.onJump(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [clock, everySeconds]);
  return clock.now();
}
