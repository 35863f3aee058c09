import { useMutation, useQueryClient } from "@tanstack/react-query";
import { askHost } from "./ask-host.ts";

export interface HostAction {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
}

/** Does something in the world and then looks at it anew. */
export function useHostAction() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: HostAction) => askHost<unknown>(method, path, body),
    onSettled: () => queries.invalidateQueries(),
  });
}
