import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { KindWordId, PersonId } from "../../../shared/kernel/ids.ts";
import type { EvenAnswer } from "../../../shared/reflection/evenly.ts";
import type { KindContent, Verdict } from "../../../shared/reflection/kind-word.ts";
import { useApi } from "../../api/api-context.ts";
import type { Client } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useIdOnce } from "../../api/use-id-once.ts";
import { useReadAgain } from "../../api/use-read-again.ts";

/** What comes from others arrives while one looks. */
const nowAndThen = 20_000;

/** Who there is to write to, and what was said to me and by me in this circle. */
export function useKindHere(address: CircleAddress) {
  const { query } = useApi();
  return useQuery(
    query.reflection.kindHere.queryOptions({ input: address, refetchInterval: nowAndThen }),
  );
}

/** What was said to me and by me in all circles. */
export function useKindMine() {
  const { query } = useApi();
  return useQuery(query.reflection.kindMine.queryOptions({ refetchInterval: nowAndThen }));
}

/** Wins, thanks and milestones: read again whenever the circle changes. */
export function useWall(address: CircleAddress) {
  const { query } = useApi();
  return useReadAgain(address, useQuery(query.reflection.wall.queryOptions({ input: address })));
}

export function useBalance() {
  const { query } = useApi();
  return useQuery(query.reflection.balance.queryOptions());
}

/** What someone wants to say, and to whom; a win is for all. */
export interface KindDraft {
  readonly to?: PersonId | undefined;
  readonly content: KindContent;
}

export function useSayKind(address: CircleAddress) {
  const withId = useIdOnce<KindWordId>();
  return useKindChange(async (call, draft: KindDraft) =>
    withId(draft, async (word) => {
      await call.reflection.sayKind({ ...address, ...draft, word });
      return word;
    }),
  );
}

/** A word that was said to me or by me. */
export type OfWord = Pick<CircleAddress, "circle"> & { readonly id: KindWordId };
const addressOf = ({ circle, id }: OfWord) => ({ circle, word: id });

export function useRewordKind(of: OfWord) {
  return useKindChange((call, content: KindContent) =>
    call.reflection.rewordKind({ ...addressOf(of), content }),
  );
}

export function useShareThanks(of: OfWord) {
  return useKindChange((call, shared: boolean) =>
    call.reflection.shareThanks({ ...addressOf(of), shared }),
  );
}

export function useAnswerKind(of: OfWord) {
  return useKindChange((call, answer: Verdict | null) =>
    call.reflection.answerKind({ ...addressOf(of), answer }),
  );
}

export function useSeenKind(of: OfWord) {
  return useKindChange((call, _: undefined) => call.reflection.seenKind(addressOf(of)));
}

export function useRemoveKind(circle: OfWord["circle"]) {
  return useKindChange((call, id: KindWordId) =>
    call.reflection.removeKind(addressOf({ circle, id })),
  );
}

export function useRestoreKind(circle: OfWord["circle"]) {
  return useKindChange((call, id: KindWordId) =>
    call.reflection.restoreKind(addressOf({ circle, id })),
  );
}

export function useSayEven(address: CircleAddress) {
  return useKindChange((call, even: EvenAnswer | null) =>
    call.reflection.sayEven({ ...address, even }),
  );
}

/** Changes something, and shows everything as it is afterwards. Changes wait for each other. */
function useKindChange<Input, Output>(change: (call: Client, input: Input) => Promise<Output>) {
  const { query } = useApi();
  return useChange(change, { anew: query.reflection.key(), scope: "kind" });
}
