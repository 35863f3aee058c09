import { useEffect } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import { useCirclePage } from "./circle-page.ts";

/** What is read beside a circle's page: read again whenever the circle changes. */
export function useReadAgain<Query extends { readonly refetch: () => Promise<unknown> }>(
  address: CircleAddress,
  query: Query,
): Query {
  const version = useCirclePage(address).data?.version;
  const { refetch } = query;
  useEffect(() => {
    if (version !== undefined) refetch().catch(() => undefined);
  }, [version, refetch]);
  return query;
}
