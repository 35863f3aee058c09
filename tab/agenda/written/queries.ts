import { keepPreviousData } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { Api } from "../../api/api-context.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import { useIdOnce } from "../../api/use-id-once.ts";

/** A round in writing as it is by this version of the circle. */
export function writtenQuery({ query }: Api, { circle, version }: CirclePage, round: SessionId) {
  const options = query.agenda.written.queryOptions({
    input: { ...circle, round },
    placeholderData: keepPreviousData,
  });
  return { ...options, queryKey: [...options.queryKey, version] as const };
}

export function useOpenWritten(address: CircleAddress) {
  const withId = useIdOnce<SessionId>();
  return useCircleChange(address, (call, days: 2 | 3 | 5 | 7) =>
    withId(days, async (round) => {
      await call.agenda.openWritten({ ...address, round, days });
      return { round };
    }),
  );
}

export function useDropWritten(address: CircleAddress) {
  return useCircleChange(address, (call, round: SessionId) =>
    call.agenda.dropWritten({ ...address, round }),
  );
}

interface Words {
  readonly segment: number;
  readonly step: number;
  /** Empty to take away what is there. */
  readonly text: string;
}

export function useWrite(address: CircleAddress, round: SessionId) {
  return useCircleChange(address, (call, words: Words) =>
    call.agenda.write({ ...address, round, ...words }),
  );
}

export function useExtendWritten(address: CircleAddress, round: SessionId) {
  return useCircleChange(address, (call, more: boolean) =>
    call.agenda.extendWritten({ ...address, round, more }),
  );
}
