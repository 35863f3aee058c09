import type { ProtocolContent } from "../../../shared/agenda/own-protocol.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { ProtocolView } from "../../../shared/contract/protocol.ts";
import type { ProtocolId } from "../../../shared/kernel/ids.ts";
import { useCircleChange, useLatestPage } from "../../api/circle-page.ts";
import { useIdOnce } from "../../api/use-id-once.ts";

export function useAddProtocol(address: CircleAddress) {
  const withId = useIdOnce<ProtocolId>();
  return useCircleChange(address, (call, content: ProtocolContent) =>
    withId(content, (protocol) => call.agenda.addProtocol({ ...address, content, protocol })),
  );
}

/** Saves over `edition`; refused when someone else has raised it. */
export function useEditProtocol(address: CircleAddress) {
  return useCircleChange(
    address,
    (call, change: { protocol: ProtocolId; edition: number; content: ProtocolContent }) =>
      call.agenda.editProtocol({ ...address, ...change }),
  );
}

/** The edition of a protocol as it is known at the moment of the call. */
export function useEditionOf(address: CircleAddress) {
  const latest = useLatestPage(address);
  return ({ id, edition }: ProtocolView) =>
    latest()?.protocols?.find((one) => one.id === id)?.edition ?? edition;
}

export function useRemoveProtocol(address: CircleAddress) {
  return useCircleChange(address, (call, protocol: ProtocolId) =>
    call.agenda.removeProtocol({ ...address, protocol }),
  );
}

export function useRestoreProtocol(address: CircleAddress) {
  return useCircleChange(address, (call, protocol: ProtocolId) =>
    call.agenda.restoreProtocol({ ...address, protocol }),
  );
}
