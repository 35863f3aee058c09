import { createContext, useContext } from "react";
import type { Time } from "./time.ts";

const TimeContext = createContext<Time | undefined>(undefined);
export const TimeProvider = TimeContext.Provider;

export function useTime(): Time {
  const time = useContext(TimeContext);
  if (!time) throw new Error("useTime needs a TimeProvider above it");
  return time;
}
