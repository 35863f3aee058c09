import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { TurnRequestView } from "../../shared/contract/circle-page.ts";
import type { PersonId, SessionId } from "../../shared/kernel/ids.ts";
import type { TurnRequestKind } from "../../shared/rotation/turn-request.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { useIdOnce } from "../api/use-id-once.ts";

type Request = TurnRequestView["id"];
interface Wish {
  readonly kind: TurnRequestKind;
  readonly to?: PersonId;
}

/** What a member can ask about turns, and answer. */
export function useTurnRequests(address: CircleAddress) {
  const withId = useIdOnce<Request>();
  return {
    /** Answers the request's id, to withdraw it by. */
    ask: useCircleChange(address, (call, { kind, to }: Wish) =>
      withId({ kind, to }, async (request) => {
        await call.rotation.ask({ ...address, request, kind, ...(to && { to }) });
        return request;
      }),
    ),
    withdraw: useCircleChange(address, (call, request: Request) =>
      call.rotation.withdraw({ ...address, request }),
    ),
    answer: useCircleChange(
      address,
      (call, { request, answer }: { request: Request; answer: "yes" | "no" | "open" }) =>
        call.rotation.answer({ ...address, request, answer }),
    ),
    offer: useCircleChange(address, (call, offers: boolean) =>
      call.rotation.offer({ ...address, offers }),
    ),
  };
}

/** Leading a session in somebody's place, and handing it back. */
export function useLead(address: CircleAddress, session: SessionId) {
  const at = { ...address, session };
  return {
    lead: useCircleChange(
      address,
      (call, { from, to }: { from: PersonId | undefined; to: PersonId }) =>
        call.rotation.lead({ ...at, to, ...(from && { from }) }),
    ),
    startInstead: useCircleChange(address, (call, _: undefined) => call.rotation.startInstead(at)),
  };
}

/** Keeps how facilitating went, for whoever did. */
export function useKeepLed(address: CircleAddress & { readonly session: SessionId }) {
  const { call, query } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => call.rotation.keepLed({ ...address, text }),
    onSuccess: (_, text) => {
      queries.setQueryData(query.rotation.led.queryKey({ input: address }), { text: text.trim() });
    },
  });
}
