import { QueryClient } from "@tanstack/react-query";
import { troubleOf } from "./trouble.ts";

/** Tries again only what may mend itself. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => {
          const { kind } = troubleOf(error);
          return failures < 2 && (kind === "offline" || kind === "fault");
        },
      },
    },
  });
}
