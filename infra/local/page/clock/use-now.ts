import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ClockView } from "../../teams/clock-view.ts";
import { clockQuery } from "../api/queries.ts";

const tickEvery = 10_000;

/** The world's time, going on. It is right to some seconds, which is enough to show minutes. */
export function useNow(first: ClockView): { readonly now: string; readonly clock: ClockView } {
  const { data = first } = useQuery({ ...clockQuery, initialData: first });
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setTick(Date.now()), tickEvery);
    return () => window.clearInterval(timer);
  }, []);
  const ahead = Math.max(tick + data.aheadSeconds * 1_000, Date.parse(data.now));
  return { now: new Date(ahead).toISOString(), clock: data };
}
