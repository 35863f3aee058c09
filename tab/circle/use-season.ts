import type { SeasonWeeks } from "../../shared/circle/season-lengths.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useCircleChange } from "../api/circle-page.ts";

/** What a member may say about the season: how long it is, that another begins, and that it does not. */
export function useSeason({ circle }: Pick<CirclePage, "circle">) {
  const plan = useCircleChange(circle, (call, weeks: SeasonWeeks) =>
    call.circle.planSeason({ ...circle, weeks }),
  );
  const renew = useCircleChange(
    circle,
    (call, wish: { readonly number: number; readonly weeks: SeasonWeeks }) =>
      call.circle.renewSeason({ ...circle, ...wish }),
  );
  const takeBack = useCircleChange(circle, (call, number: number) =>
    call.circle.takeRenewalBack({ ...circle, number }),
  );
  return { plan, renew, takeBack };
}
