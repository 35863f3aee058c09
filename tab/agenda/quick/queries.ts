import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId, QuickAskId } from "../../../shared/kernel/ids.ts";
import type { Basis } from "../../../shared/shelf/resource.ts";
import { useApi } from "../../api/api-context.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import type { Client } from "../../api/client.ts";
import { useIdOnce } from "../../api/use-id-once.ts";
import { useReadAgain } from "../../api/use-read-again.ts";

/** What is asked and answered: read again whenever the circle changes. */
export function useQuick(address: CircleAddress) {
  const { query } = useApi();
  return useReadAgain(address, useQuery(query.agenda.quick.queryOptions({ input: address })));
}

/** What is written in the form. */
export interface QuickDraft {
  readonly text: string;
  readonly link?: string;
}

export function useAskQuickly(address: CircleAddress) {
  const withId = useIdOnce<QuickAskId>();
  return useQuickChange(address, (call, draft: QuickDraft) =>
    withId(draft, async (quick) => {
      await call.agenda.askQuickly({ ...address, ...draft, quick });
      return quick;
    }),
  );
}

export function useEditQuick(address: CircleAddress) {
  return useQuickChange(address, (call, to: QuickDraft & { quick: QuickAskId; edition: number }) =>
    call.agenda.editQuick({ ...address, ...to }),
  );
}

export function useCloseQuick(address: CircleAddress) {
  return useQuickChange(address, (call, to: { quick: QuickAskId; closed: boolean }) =>
    call.agenda.closeQuick({ ...address, ...to }),
  );
}

/** `there`: it is brought back. */
export function useRemoveQuick(address: CircleAddress) {
  return useQuickChange(address, (call, { quick, there }: { quick: QuickAskId; there: boolean }) =>
    there
      ? call.agenda.restoreQuick({ ...address, quick })
      : call.agenda.removeQuick({ ...address, quick }),
  );
}

export function useAnswerQuick(address: CircleAddress) {
  return useQuickChange(address, (call, to: { quick: QuickAskId; text: string; basis?: Basis }) =>
    call.agenda.answerQuick({ ...address, ...to }),
  );
}

export function useRemoveAnswer(address: CircleAddress) {
  return useQuickChange(
    address,
    (call, { there, ...of }: { quick: QuickAskId; person: PersonId; there: boolean }) =>
      there
        ? call.agenda.restoreAnswer({ ...address, ...of })
        : call.agenda.removeAnswer({ ...address, ...of }),
  );
}

/** A change, after which the answers are read anew as well. */
function useQuickChange<Input, Output>(
  address: CircleAddress,
  change: (call: Client, input: Input) => Promise<Output>,
) {
  return useCircleChange(address, change, useApi().query.agenda.quick.key());
}
