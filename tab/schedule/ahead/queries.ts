import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import type { Proposal } from "../../../shared/contract/schedule.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { useApi } from "../../api/api-context.ts";
import { useCircleChange } from "../../api/circle-page.ts";

/** The next dates as they are by this version of the circle. */
export function useDates({ circle, version }: CirclePage) {
  const options = useApi().query.schedule.dates.queryOptions({
    input: circle,
    placeholderData: keepPreviousData,
  });
  return useQuery({ ...options, queryKey: [...options.queryKey, version] });
}

/** Puts all that waits into calendars. */
export function useBookAhead(address: CircleAddress) {
  return useCircleChange(address, (call, _: undefined) => call.schedule.bookAhead(address));
}

/** Skips a day, or has the circle meet on it after all. */
export function useSkip(address: CircleAddress, occurrence: CalendarDate) {
  return useCircleChange(address, (call, skips: boolean) =>
    call.schedule.skip({ ...address, occurrence, skips }),
  );
}

export function useComing(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, coming: boolean) =>
    call.schedule.come({ ...address, session, coming }),
  );
}

export function useCancel(address: CircleAddress, session: SessionId) {
  return useCircleChange(address, (call, _: undefined) =>
    call.schedule.cancel({ ...address, session }),
  );
}

/** Books a time in the place of a day of the standing slot, or, with none, as the standing slot from then on. */
export function useBookInstead(address: CircleAddress, occurrence?: CalendarDate) {
  const instead = occurrence ? { occurrence } : { regular: true };
  return useCircleChange(address, (call, { startsAt, minutes, because, instead: gives }: Chosen) =>
    call.schedule.book({ ...address, startsAt, minutes, because, instead: gives, ...instead }),
  );
}

type Chosen = Pick<Proposal, "startsAt" | "minutes"> &
  Partial<Pick<Proposal, "because" | "instead">>;

/** Times near a day of the slot; without one, for another slot. */
export function useOtherTimes(address: CircleAddress, occurrence?: CalendarDate) {
  const { schedule } = useApi().query;
  const still = { staleTime: 30_000, retry: false } as const;
  const near = useQuery({
    ...schedule.near.queryOptions({
      input: { ...address, occurrence: occurrence ?? ("2000-01-01" as CalendarDate) },
      ...still,
    }),
    enabled: occurrence !== undefined,
  });
  const any = useQuery({
    ...schedule.propose.queryOptions({ input: address, ...still }),
    enabled: occurrence === undefined,
  });
  return occurrence ? near : any;
}
