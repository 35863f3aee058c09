import type { EndingKind } from "../../shared/circle/ending.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useCircleChange } from "../api/circle-page.ts";

/** What a member may say about the circle's end: that they wish it, that they do too, and that it goes on. */
export function useEnding({ circle }: Pick<CirclePage, "circle">) {
  const propose = useCircleChange(circle, (call, ending: EndingKind) =>
    call.circle.proposeEnding({ ...circle, ending }),
  );
  const confirm = useCircleChange(circle, (call, ending: EndingKind) =>
    call.circle.confirmEnding({ ...circle, ending }),
  );
  const withdraw = useCircleChange(circle, (call, _: undefined) =>
    call.circle.withdrawEnding(circle),
  );
  const bringBack = useCircleChange(circle, (call, _: undefined) => call.circle.bringBack(circle));
  return { propose, confirm, withdraw, bringBack };
}
