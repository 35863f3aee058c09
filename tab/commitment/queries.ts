import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { Commitment, Outcome } from "../../shared/commitment/commitment.ts";
import type { Goal } from "../../shared/commitment/goal.ts";
import type { CommitmentId, GoalId } from "../../shared/kernel/ids.ts";
import { useApi } from "../api/api-context.ts";
import type { Client } from "../api/client.ts";
import { useChange } from "../api/use-change.ts";
import { useIdOnce } from "../api/use-id-once.ts";
import { useReadAgain } from "../api/use-read-again.ts";

/** Mine in one circle, and what the others share: read again whenever the circle changes. */
export function usePromises(address: CircleAddress) {
  const { query } = useApi();
  return useReadAgain(address, useQuery(query.commitment.circle.queryOptions({ input: address })));
}

/** What is written in the form. */
export interface Draft {
  readonly text: string;
  readonly by?: Commitment["by"];
  readonly shared: boolean;
}

/** Answers the promise's id, to take it back by. */
export function useMakePromise(address: CircleAddress) {
  const withId = useIdOnce<CommitmentId>();
  return useOwnChange((call, draft: Draft) =>
    withId(draft, async (commitment) => {
      await call.commitment.make({ ...address, ...draft, commitment });
      return commitment;
    }),
  );
}

type Of = Pick<CircleAddress, "circle">;

export function useEditPromise({ circle }: Of) {
  return useOwnChange((call, to: Pick<Commitment, "text" | "by"> & { id: CommitmentId }) =>
    call.commitment.edit({ circle, commitment: to.id, text: to.text, by: to.by }),
  );
}

export function useAnswerPromise({ circle }: Of) {
  return useOwnChange((call, to: { id: CommitmentId; outcome: Outcome | null }) =>
    call.commitment.answer({ circle, commitment: to.id, outcome: to.outcome }),
  );
}

export function useSharePromise({ circle }: Of) {
  return useOwnChange((call, to: { id: CommitmentId; shared: boolean }) =>
    call.commitment.share({ circle, commitment: to.id, shared: to.shared }),
  );
}

/** Puts a copy into my own To Do, or takes it out. */
export function useToDo({ circle }: Of) {
  return useOwnChange((call, to: { id: CommitmentId; send: boolean }) =>
    call.commitment.toDo({ circle, commitment: to.id, send: to.send }),
  );
}

export function useRemovePromise({ circle }: Of) {
  return useOwnChange((call, commitment: CommitmentId) =>
    call.commitment.remove({ circle, commitment }),
  );
}

export function useRestorePromise({ circle }: Of) {
  return useOwnChange((call, content: Commitment) => call.commitment.restore({ circle, content }));
}

/** Writes a goal anew over `id`, or a new one. Answers its id. */
export function useWriteGoal(address: CircleAddress) {
  const withId = useIdOnce<GoalId>();
  return useOwnChange(
    (call, { id, ...content }: Pick<Goal, "text" | "steps" | "shared"> & { id?: GoalId }) => {
      const write = async (goal: GoalId) => {
        await call.commitment.goal({ ...address, ...content, steps: [...content.steps], goal });
        return goal;
      };
      return id ? write(id) : withId(content, write);
    },
  );
}

export function useReviewGoal({ circle }: Of) {
  return useOwnChange((call, to: { id: GoalId; verdict: "still" | "reached" | "let-go" }) =>
    call.commitment.reviewGoal({ circle, goal: to.id, verdict: to.verdict }),
  );
}

export function useRemoveGoal({ circle }: Of) {
  return useOwnChange((call, goal: GoalId) => call.commitment.removeGoal({ circle, goal }));
}

/** I want no buddy in this circle, or one again. */
export function useBuddy(address: CircleAddress) {
  return useOwnChange((call, wanted: boolean) => call.commitment.buddy({ ...address, wanted }));
}

export function useQuiet() {
  return useOwnChange((call, quiet: boolean) => call.commitment.quiet({ quiet }));
}

/** Changes something of one's own and shows it as it is afterwards. Changes wait for each other. */
function useOwnChange<Input, Output>(change: (call: Client, input: Input) => Promise<Output>) {
  const { query } = useApi();
  return useChange(change, { anew: query.commitment.key(), scope: "promises" });
}
