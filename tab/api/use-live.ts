import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useClock } from "../time/clock-context.ts";
import { useApi } from "./api-context.ts";
import { circlePageQuery } from "./circle-page.ts";
import { follow, pause } from "./follow.ts";
import { isRefusal } from "./trouble.ts";

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
    follow({
      open: (signal) => api.call.live.circle(address, { signal }),
      onNews({ version, now }) {
        clock.set(now);
        if (queries.getQueryData(queryKey)?.version !== version) refresh().catch(() => undefined);
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
