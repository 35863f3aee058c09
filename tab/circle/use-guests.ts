import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { AskId, PersonId, SessionId } from "../../shared/kernel/ids.ts";
import { useCircleChange } from "../api/circle-page.ts";

interface Invitation {
  readonly session: SessionId;
  readonly person: PersonId;
  readonly ask?: AskId | undefined;
}

/** Invites someone to the next session as a guest, and takes that back. */
export function useGuests({ circle }: Pick<CirclePage, "circle">) {
  const invite = useCircleChange(circle, (call, { ask, ...whom }: Invitation) =>
    call.circle.inviteGuest({ ...circle, ...whom, ...(ask && { ask }) }),
  );
  const remove = useCircleChange(circle, (call, person: PersonId) =>
    call.circle.removeGuest({ ...circle, person }),
  );
  return { invite, remove };
}
