import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useClock } from "../time/clock-context.ts";
import { type Api, useApi } from "./api-context.ts";
import type { Client } from "./client.ts";
import { useChange } from "./use-change.ts";

/** The landing's data, which every part of a circle's pages reads. */
export function circlePageQuery(api: Api, address: CircleAddress) {
  return api.query.circle.page.queryOptions({
    input: address,
    placeholderData: keepPreviousData,
    // Of calendars that do as they are asked again nobody tells.
    refetchInterval: ({ state }) => (state.data?.calendars ? 60_000 : false),
  });
}

/** Reads the circle's page and keeps the clock with the server's. */
export function useCirclePage(address: CircleAddress) {
  const page = useQuery(circlePageQuery(useApi(), address));
  const clock = useClock();
  const now = page.data?.now;
  useEffect(() => {
    if (now) clock.set(now);
  }, [clock, now]);
  return page;
}

/**
 * Changes something in the circle and shows the page as it is afterwards. Changes of one circle wait for each other.
 * @param also what else the change touches: read again before whoever asked hears that it is done
 */
export function useCircleChange<Input, Output>(
  { circle }: CircleAddress,
  change: (call: Client, input: Input) => Promise<Output>,
  also?: QueryKey,
) {
  const { query } = useApi();
  const queries = useQueryClient();
  const changeAll = async (call: Client, input: Input) => {
    const done = await change(call, input);
    if (also) await queries.invalidateQueries({ queryKey: also });
    return done;
  };
  return useChange(changeAll, { anew: query.circle.page.key(), scope: circle });
}

/** Reads the page as it is at the moment of the call, e.g. for an edition that has been raised meanwhile. */
export function useLatestPage(address: CircleAddress) {
  const api = useApi();
  const queries = useQueryClient();
  return () => queries.getQueryData(circlePageQuery(api, address).queryKey);
}
