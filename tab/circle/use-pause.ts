import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { CalendarDate, ZoneName } from "../../shared/time/instant.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { useTime } from "../time/time-context.ts";

type Page = Pick<CirclePage, "circle">;

/** Takes a break until the beginning of a day, where the device is. */
export function usePause({ circle }: Page) {
  const zone = useTime().zone as ZoneName;
  return useCircleChange(circle, (call, until: CalendarDate) =>
    call.circle.pause({ ...circle, until, zone }),
  );
}

export function useComeBack({ circle }: Page) {
  return useCircleChange(circle, (call, _: undefined) => call.circle.comeBack(circle));
}
