import { type ProtocolRef, protocolName } from "../../shared/agenda/protocol-name.ts";
import type { RunningKey, Say } from "../../shared/words/key.ts";

/** What a protocol is called; one that the circle has no more by no name. */
export function protocolTitle(
  say: Say<RunningKey>,
  ref: ProtocolRef,
  own: { readonly name: string } | undefined,
): string {
  const shipped = protocolName.safeParse(ref);
  return shipped.success ? say(`running:protocol.${shipped.data}`) : (own?.name ?? "");
}
