import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Terms } from "../../shared/circle/change-terms.ts";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Introduction } from "../../shared/circle/member.ts";
import type { Place } from "../../shared/contract/circle.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { PlaceInMonth } from "../../shared/schedule/standing-slot.ts";
import type { ZoneName } from "../../shared/time/instant.ts";
import { type Api, useApi } from "../api/api-context.ts";
import { circlePageQuery, useCircleChange } from "../api/circle-page.ts";
import type { Client } from "../api/client.ts";
import { useTime } from "../time/time-context.ts";
import { useVoice } from "../ui/say.ts";

/** What stands at a place. */
export function useCircleAt(place: Place) {
  return useQuery({
    ...circleAtQuery(useApi(), useQueryClient(), place),
    // A guest hears of nothing by themselves, and theirs ends with the session.
    refetchInterval: ({ state }) => (state.data?.state === "guest" ? 20_000 : false),
  });
}

/** What stands at a place. The page that comes with a circle need not be asked for again. */
function circleAtQuery(api: Api, queries: QueryClient, place: Place) {
  return queryOptions({
    ...api.query.circle.at.queryOptions({ input: place }),
    queryFn: async ({ signal }) => {
      const found = await api.call.circle.at(place, { signal });
      keepPage(api, queries, found);
      return found;
    },
  });
}

/** What the bot says of a place. */
export type Found = Awaited<ReturnType<Client["circle"]["at"]>>;

/** Keeps what was found at a place before anyone asked here. */
export function keepFound(api: Api, queries: QueryClient, place: Place, found: Found): void {
  keepPage(api, queries, found);
  queries.setQueryData(circleAtQuery(api, queries, place).queryKey, found);
}

function keepPage(api: Api, queries: QueryClient, found: Found): void {
  if (found.state !== "member" || !found.page) return;
  const { page } = found;
  queries.setQueryData(circlePageQuery(api, found.circle).queryKey, (known) =>
    known && known.version > page.version ? known : page,
  );
}

export function useAdmit(address: CircleAddress) {
  return useCircleChange(address, (call, person: PersonId) =>
    call.circle.admit({ ...address, person }),
  );
}

/** Says not now to someone who asks to join. */
export function useTurnAway(address: CircleAddress) {
  return useCircleChange(address, (call, person: PersonId) =>
    call.circle.turnAway({ ...address, person }),
  );
}

/** Invites someone of the conversation. */
export function useInvite(address: CircleAddress) {
  return useCircleChange(address, (call, person: PersonId) =>
    call.circle.invite({ ...address, person }),
  );
}

export function useChangeTerms(address: CircleAddress) {
  return useCircleChange(address, (call, terms: Terms & { readonly edition: number }) =>
    call.circle.change({ ...address, ...terms }),
  );
}

/** Has a monthly circle meet in another week of the month. */
export function useMeetOnWeek(address: CircleAddress) {
  return useCircleChange(address, (call, week: PlaceInMonth) =>
    call.schedule.onWeek({ ...address, week }),
  );
}

/** Joins, or says something else of oneself; the device says where one is. */
export function useJoin(address: CircleAddress) {
  const found = useFindAgain();
  const zone = useTime().zone as ZoneName;
  const { language } = useVoice();
  return useCircleChange(address, async (call, introduction: Introduction) => {
    await call.circle.join({ ...address, ...introduction, zone, language });
    await found();
  });
}

/** Says not now to an invitation. */
export function useDecline(address: CircleAddress) {
  const found = useFindAgain();
  return useCircleChange(address, async (call, _: undefined) => {
    await call.circle.decline(address);
    await found();
  });
}

export function useLeave(address: CircleAddress) {
  const found = useFindAgain();
  return useCircleChange(address, async (call, takesWords: boolean) => {
    await call.circle.leave({ ...address, takesWords });
    await found();
  });
}

/** Comes back after having left. */
export function useReturn(address: CircleAddress) {
  const found = useFindAgain();
  return useCircleChange(address, async (call, _: undefined) => {
    await call.circle.returnTo(address);
    await found();
  });
}

/** Looks again at what stands here for this reader. */
function useFindAgain(): () => Promise<void> {
  const { query } = useApi();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: query.circle.at.key() });
}
