import { useQuery } from "@tanstack/react-query";
import type { IntroductionAnswer } from "../../../shared/agenda/introduction.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { IntroductionView } from "../../../shared/contract/introduction.ts";
import type { IntroductionId, PersonId } from "../../../shared/kernel/ids.ts";
import { useApi } from "../../api/api-context.ts";
import type { Client } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useIdOnce } from "../../api/use-id-once.ts";

export function useIntroductions(address: CircleAddress) {
  const { query } = useApi();
  return useQuery(query.agenda.introductions.queryOptions({ input: address }));
}

export function useAskIntroduction(address: CircleAddress) {
  const withId = useIdOnce<IntroductionId>();
  return useOwnChange((call, draft: { to: PersonId; text: string }) =>
    withId(draft, async (introduction) => {
      await call.agenda.askIntroduction({ ...address, ...draft, introduction });
      return introduction;
    }),
  );
}

/** `there`: it is brought back. */
export function useTakeBack(address: CircleAddress) {
  return useOwnChange(
    (call, { introduction, there }: { introduction: IntroductionId; there: boolean }) =>
      there
        ? call.agenda.restoreIntroduction({ ...address, introduction })
        : call.agenda.takeIntroductionBack({ ...address, introduction }),
  );
}

export function useAnswer(address: CircleAddress) {
  return useOwnChange(
    (call, { of, says }: { of: IntroductionView; says: IntroductionAnswer | null }) =>
      call.agenda.answerIntroduction({
        ...address,
        introduction: of.introduction,
        from: of.with,
        says,
      }),
  );
}

function useOwnChange<Input, Output>(change: (call: Client, input: Input) => Promise<Output>) {
  const { query } = useApi();
  return useChange(change, { anew: query.agenda.introductions.key(), scope: "introductions" });
}
