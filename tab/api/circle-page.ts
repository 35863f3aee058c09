import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useClock } from "../time/clock-context.ts";
import { type Api, useApi } from "./api-context.ts";
import type { Client } from "./client.ts";

/** The landing's data, which every part of a circle's pages reads. */
export function circlePageQuery(api: Api, address: CircleAddress) {
  return api.query.circle.page.queryOptions({ input: address, placeholderData: keepPreviousData });
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

/** Changes something in the circle and shows the page as it is afterwards. Changes of one circle wait for each other. */
export function useCircleChange<Input, Output>(
  { circle }: CircleAddress,
  change: (call: Client, input: Input) => Promise<Output>,
) {
  const api = useApi();
  const queries = useQueryClient();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => change(api.call, input),
    scope: { id: circle },
    onSettled: () => queries.invalidateQueries({ queryKey: api.query.circle.page.key() }),
  });
  /** Runs the change. Unlike TanStack's own callbacks these also come when the part that asked is gone by then. */
  const run = (input: Input, { done, failed }: After<Output> = {}) => {
    mutateAsync(input).then(done, failed ?? (() => undefined));
  };
  return { run, isPending, error, reset };
}

/** What follows a change. */
export interface After<Output> {
  readonly done?: (output: Output) => void;
  readonly failed?: (error: unknown) => void;
}

/** Reads the page as it is at the moment of the call, e.g. for an edition that has been raised meanwhile. */
export function useLatestPage(address: CircleAddress) {
  const api = useApi();
  const queries = useQueryClient();
  return () => queries.getQueryData(circlePageQuery(api, address).queryKey);
}
