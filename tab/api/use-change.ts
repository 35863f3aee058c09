import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "./api-context.ts";
import type { Client } from "./client.ts";

/** What follows a change. */
export interface After<Output> {
  readonly done?: (output: Output) => void;
  readonly failed?: (error: unknown) => void;
}

/** Changes something and shows everything under `anew` as it is afterwards. Changes of one `scope` wait for each other. */
export function useChange<Input, Output>(
  change: (call: Client, input: Input) => Promise<Output>,
  { anew, scope }: { readonly anew: QueryKey; readonly scope?: string },
) {
  const { call } = useApi();
  const queries = useQueryClient();
  const { mutateAsync, isPending, variables, error, reset } = useMutation({
    mutationFn: (input: Input) => change(call, input),
    ...(scope !== undefined && { scope: { id: scope } }),
    onSettled: () => queries.invalidateQueries({ queryKey: anew }),
  });
  /** Runs the change. Unlike TanStack's own callbacks these also come when the part that asked is gone by then. */
  const run = (input: Input, { done, failed }: After<Output> = {}) => {
    mutateAsync(input).then(done, failed ?? (() => undefined));
  };
  return { run, isPending, variables, error, reset };
}
