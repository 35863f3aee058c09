import { createContext, useContext, useEffect, useReducer } from "react";
import type { Clock } from "./clock.ts";

const ClockContext = createContext<Clock | undefined>(undefined);
export const ClockProvider = ClockContext.Provider;

export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error("useClock needs a ClockProvider above it");
  return clock;
}

/**
 * The time in milliseconds since 1970, looked at again every so many seconds: as they begin by the server's time, so that
 * all devices go on in the same moment.
 */
export function useNow(everySeconds: number): number {
  const clock = useClock();
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    const every = everySeconds * 1000;
    const wait = () => setTimeout(lookOn, every - (Math.floor(clock.now()) % every));
    const lookOn = () => {
      timer = wait();
      look();
    };
    const lookAnew = () => {
      clearTimeout(timer);
      lookOn();
    };
    let timer = wait();
    const stop = clock.onJump(lookAnew);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [clock, everySeconds]);
  return clock.now();
}
