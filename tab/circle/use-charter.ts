import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CharterWords } from "../../shared/circle/charter.ts";
import type { CircleMode } from "../../shared/circle/circle-mode.ts";
import type { FeedbackStyle } from "../../shared/circle/feedback-style.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange } from "../api/circle-page.ts";

/** The charter as it is at this version of the circle. */
export function useCharter({ circle, version }: Pick<CirclePage, "circle" | "version">) {
  const { query } = useApi();
  const { queryKey, queryFn } = query.charter.read.queryOptions({ input: circle });
  return useQuery({
    queryKey: [...queryKey, version],
    queryFn,
    placeholderData: keepPreviousData,
  });
}

export interface Revision {
  readonly words: CharterWords;
  readonly edition: number;
  readonly forget?: boolean;
}

export function useWriteCharter({ circle }: Pick<CirclePage, "circle">) {
  return useCircleChange(circle, (call, revision: Revision) =>
    call.charter.write({ ...circle, ...revision }),
  );
}

export function useAgree({ circle }: Pick<CirclePage, "circle">) {
  const { query } = useApi();
  const queries = useQueryClient();
  return useCircleChange(
    circle,
    (call, said: { readonly edition: number; readonly agrees: boolean }) =>
      call.charter.agree({ ...circle, ...said }).catch(async (error) => {
        // The words have changed: they are shown before anyone is asked again.
        await queries.invalidateQueries({ queryKey: query.charter.read.key() });
        throw error;
      }),
  );
}

export function useLikeFeedback({ circle }: Pick<CirclePage, "circle">) {
  return useCircleChange(circle, (call, style: FeedbackStyle | null) =>
    call.charter.feedback({ ...circle, style }),
  );
}

export function useSetMode({ circle }: Pick<CirclePage, "circle">) {
  return useCircleChange(circle, (call, mode: CircleMode) =>
    call.charter.mode({ ...circle, mode }),
  );
}
