import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../api/api-context.ts";

/** Whether there is an address of one's own for calendars, and since when. */
export function useCalendarAddress() {
  const { query } = useApi();
  return useQuery(query.schedule.calendarAddress.queryOptions());
}

/** Makes one in the place of that of `edition`; answers it, which is the one time it is told, and of which edition it is. */
export function useMakeAddress() {
  const { call } = useApi();
  return useMutation({
    mutationFn: async (edition: number) => {
      const { address } = await call.schedule.makeCalendarAddress({ edition });
      return { address, edition: edition + 1 };
    },
    onSettled: useReadAddress(),
  });
}

/** Has it lead nowhere, or take that back. */
export function useSwitchAddress() {
  const { call } = useApi();
  return useMutation({
    mutationFn: async (to: "off" | "on") => {
      if (to === "on") return call.schedule.keepCalendarAddress();
      await call.schedule.endCalendarAddress();
      return { kept: true };
    },
    onSettled: useReadAddress(),
  });
}

function useReadAddress() {
  const { query } = useApi();
  const queries = useQueryClient();
  const { queryKey } = query.schedule.calendarAddress.queryOptions();
  return () => queries.invalidateQueries({ queryKey });
}
