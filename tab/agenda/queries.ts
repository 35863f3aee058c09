import type { ProtocolRef } from "../../shared/agenda/protocol-name.ts";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { AskView } from "../../shared/contract/circle-page.ts";
import type { AskId } from "../../shared/kernel/ids.ts";
import { useCircleChange, useLatestPage } from "../api/circle-page.ts";
import { useIdOnce } from "../api/use-id-once.ts";
import { asksOf } from "../ui/asks-of.ts";
import { type AskDraft, asSent } from "./ask-draft.ts";

export function useAddAsk(address: CircleAddress) {
  const withId = useIdOnce<AskId>();
  return useCircleChange(address, (call, draft: AskDraft) =>
    withId(draft, (ask) => call.agenda.add({ ...address, ...asSent(draft), ask })),
  );
}

/** Saves over `edition`; refused when someone else has raised it. */
export function useEditAsk(address: CircleAddress) {
  return useCircleChange(
    address,
    (call, { ask, edition, draft }: { ask: AskId; edition: number; draft: AskDraft }) =>
      call.agenda.edit({ ...address, ask, edition, ...asSent(draft) }),
  );
}

/** The edition of an ask as it is known at the moment of the call. */
export function useEditionOf(address: CircleAddress) {
  const latest = useLatestPage(address);
  return (ask: AskView) =>
    asksOf(latest()?.agenda).find((one) => one.ask === ask.ask)?.edition ?? ask.edition;
}

/** Chooses over `edition`, as an edit saves. */
export function useChooseProtocol(address: CircleAddress) {
  return useCircleChange(
    address,
    (call, choice: { ask: AskId; edition: number; protocol: ProtocolRef | null }) =>
      call.agenda.choose({ ...address, ...choice }),
  );
}

export function useMoveAsk(address: CircleAddress) {
  return useCircleChange(address, (call, to: { ask: AskId; before: AskId | null }) =>
    call.agenda.move({ ...address, ...to }),
  );
}

export function useRemoveAsk(address: CircleAddress) {
  return useCircleChange(address, (call, ask: AskId) => call.agenda.remove({ ...address, ask }));
}

export function useRestoreAsk(address: CircleAddress) {
  return useCircleChange(address, (call, ask: AskId) => call.agenda.restore({ ...address, ask }));
}
