import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import type { PulseAnswer, PulseQuestion } from "../../shared/reflection/pulse.ts";
import { useApi } from "../api/api-context.ts";

export interface SessionAddress extends CircleAddress {
  readonly session: SessionId;
}

/** Keeps what someone wrote for themselves. */
export function useWriteEntry(address: SessionAddress) {
  const { call, query } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => call.reflection.write({ ...address, text }),
    onSuccess: (_, text) => {
      queries.setQueryData(query.reflection.mine.queryKey({ input: address }), (before) =>
        before ? { ...before, text: text.trim() } : before,
      );
      return queries.invalidateQueries({ queryKey: query.reflection.journal.key() });
    },
  });
}

/** Sends the two answers that are counted without a name. */
export function useAnswerPulse(address: SessionAddress) {
  const { call } = useApi();
  return useMutation({
    mutationFn: (answers: Readonly<Record<PulseQuestion, PulseAnswer>>) =>
      call.reflection.pulse({ ...address, ...answers }),
  });
}
