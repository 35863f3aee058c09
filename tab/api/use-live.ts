import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useClock } from "../time/clock-context.ts";
import { useApi } from "./api-context.ts";
import { circlePageQuery } from "./circle-page.ts";
import { follow, pause } from "./follow.ts";
import { isRefusal } from "./trouble.ts";

/** For a page that is behind what the stream has told, which is over in milliseconds. */
const mostTries = 5;
const betweenTries = 300;

/** Shows other people's changes as they happen. */
export function useLive({ tenant, circle }: CircleAddress): void {
  const api = useApi();
  const queries = useQueryClient();
  const clock = useClock();
  useEffect(() => {
    const address = { tenant, circle };
    const ending = new AbortController();
    const { queryKey } = circlePageQuery(api, address);
    const refresh = () => queries.invalidateQueries({ queryKey });
    const shown = () => queries.getQueryData(queryKey)?.version ?? 0;
    follow({
      open: (signal) => api.call.live.circle(address, { signal }),
      onNews({ version, now }) {
        clock.set(now);
        catchUp({ version, shown, refresh, signal: ending.signal }).catch(() => undefined);
      },
      isOver: (error) => isRefusal(error, "not-found"),
      signal: ending.signal,
      wait: pause,
    })
      .then(refresh)
      .catch(() => undefined);
    return () => ending.abort();
  }, [api, queries, clock, tenant, circle]);
}

interface Behind {
  /** What the stream has told. */
  readonly version: number;
  readonly shown: () => number;
  readonly refresh: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Reads anew, and again while another instance of the bot answers with the circle as it was a moment before. */
async function catchUp({ version, shown, refresh, signal }: Behind): Promise<void> {
  if (shown() !== version) await refresh();
  for (let tries = 0; tries < mostTries && shown() < version; tries++) {
    await pause(betweenTries, signal);
    await refresh();
  }
}
