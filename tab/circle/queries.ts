import { useQueryClient } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Introduction } from "../../shared/circle/member.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange } from "../api/circle-page.ts";

export function useAdmit(address: CircleAddress) {
  return useCircleChange(address, (call, person: PersonId) =>
    call.circle.admit({ ...address, person }),
  );
}

export function useJoin(address: CircleAddress) {
  const found = useFindAgain();
  return useCircleChange(address, async (call, introduction: Introduction) => {
    await call.circle.join({ ...address, ...introduction });
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
  return useCircleChange(address, async (call, _: undefined) => {
    await call.circle.leave(address);
    await found();
  });
}

/** Looks again at what stands here for this reader. */
function useFindAgain(): () => Promise<void> {
  const { query } = useApi();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: query.circle.at.key() });
}
