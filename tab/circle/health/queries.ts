import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { RungView } from "../../../shared/contract/health.ts";
import { useApi } from "../../api/api-context.ts";
import { useCircleChange } from "../../api/circle-page.ts";

/** How the circle is doing, by this version of it. */
export function useHealth({ circle, version }: CirclePage) {
  const options = useApi().query.circle.health.queryOptions({
    input: circle,
    placeholderData: keepPreviousData,
  });
  return useQuery({ ...options, queryKey: [...options.queryKey, version] });
}

/** Answers an offer as the reader has seen it. */
export function useAnswerRung(address: CircleAddress, { name: rung, at }: RungView) {
  return useCircleChange(address, (call, says: "yes" | "not-now") =>
    call.circle.answerRung({ ...address, rung, at, says }),
  );
}

/** The offer waits for an answer again. */
export function useTakeRungBack(address: CircleAddress, { name: rung, at }: RungView) {
  return useCircleChange(address, (call, _: undefined) =>
    call.circle.takeRungBack({ ...address, rung, at }),
  );
}
