import { asProtocol, type KnownProtocol } from "./own-protocol.ts";
import type { Protocol } from "./protocol.ts";
import { type ProtocolRef, protocolName } from "./protocol-name.ts";
import { protocols } from "./protocols.ts";

/** The protocol, whether it ships or is one of these; undefined when it is one that the circle has no more. */
export function protocolCalled(
  ref: ProtocolRef,
  own: readonly KnownProtocol[],
): Protocol | undefined {
  const shipped = protocolName.safeParse(ref);
  if (shipped.success) return protocols[shipped.data];
  const found = own.find(({ id }) => id === ref);
  return found && asProtocol(found);
}
