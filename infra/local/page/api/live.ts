import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { HostChange } from "../../teams/host-api.ts";

/** Keeps what the page shows fresh: the local world says what has changed, and it is fetched anew. */
export function useLiveWorld(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/host/live");
    let heardBefore = false;
    source.onopen = () => {
      // What changed while the line was down is not told again.
      if (heardBefore) void queries.invalidateQueries();
      heardBefore = true;
    };
    source.onmessage = ({ data }) => renew(queries, JSON.parse(String(data)) as HostChange);
    return () => source.close();
  }, [queries]);
}

const touched: Readonly<Record<HostChange["what"], readonly string[]>> = {
  messages: ["conversation", "places"],
  places: ["places", "conversation"],
  tabs: ["conversation"],
  calendar: ["calendar", "places"],
  feed: ["feed"],
  clock: ["clock"],
};

/** Exported for its test: which queries a change makes stale. */
export function isTouched(change: HostChange, key: readonly unknown[]): boolean {
  const [what, person, conversation] = key;
  if (!touched[change.what].includes(String(what))) return false;
  if (change.person !== undefined && person !== undefined && person !== change.person) return false;
  return !(
    what === "conversation" &&
    change.conversation !== undefined &&
    conversation !== change.conversation
  );
}

function renew(queries: QueryClient, change: HostChange): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(change, queryKey) });
}
