import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { PollAnswer } from "../../../shared/schedule/poll.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { useApi } from "../../api/api-context.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import { useIdOnce } from "../../api/use-id-once.ts";

/** A poll as it is by this version of the circle. */
export function usePoll({ circle, version }: CirclePage, poll: SessionId) {
  const options = useApi().query.schedule.poll.queryOptions({
    input: { ...circle, poll },
    placeholderData: keepPreviousData,
  });
  return useQuery({ ...options, queryKey: [...options.queryKey, version] });
}

export function useOpenPoll(address: CircleAddress) {
  const withId = useIdOnce<SessionId>();
  return useCircleChange(address, (call, _: undefined) =>
    withId("poll", async (poll) => {
      await call.schedule.openPoll({ ...address, poll });
      return { poll };
    }),
  );
}

export function useAnswerPoll(address: CircleAddress, poll: SessionId) {
  return useCircleChange(address, (call, says: readonly PollAnswer[]) =>
    call.schedule.answerPoll({ ...address, poll, says: [...says] }),
  );
}

export function useDropTime(address: CircleAddress, poll: SessionId) {
  return useCircleChange(
    address,
    (call, time: { readonly startsAt: Instant; readonly dropped: boolean }) =>
      call.schedule.dropTime({ ...address, poll, ...time }),
  );
}

export function useCallOffPoll(address: CircleAddress) {
  return useCircleChange(
    address,
    (call, { poll, off }: { readonly poll: SessionId; readonly off: boolean }) =>
      call.schedule.callOffPoll({ ...address, poll, off }),
  );
}
