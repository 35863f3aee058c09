import type { PartRef } from "../../../shared/agenda/shape.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { useCircleChange } from "../../api/circle-page.ts";

/** Gives a part of the coming session other minutes; 0 leaves it out, null has it as usual. */
export function useShape({ circle, next }: CirclePage) {
  return useCircleChange(
    circle,
    async (call, to: { readonly part: PartRef; readonly minutes: number | null }) =>
      next ? call.agenda.shape({ ...circle, session: next.session, ...to }) : {},
  );
}
