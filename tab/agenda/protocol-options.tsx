import { asProtocol } from "../../shared/agenda/own-protocol.ts";
import { protocolName } from "../../shared/agenda/protocol-name.ts";
import { protocols } from "../../shared/agenda/protocols.ts";
import type { ProtocolView } from "../../shared/contract/protocol.ts";
import { useRunningSay } from "../ui/running-say.ts";

/** Every protocol to choose from: the circle's own first. */
export function ProtocolOptions({ own }: { readonly own: readonly ProtocolView[] }) {
  const say = useRunningSay();
  return (
    <>
      {own.map((each) => (
        <option key={each.id} value={each.id}>
          {say("running:own.option", { name: each.name, minutes: asProtocol(each).least })}
        </option>
      ))}
      {protocolName.options.map((name) => (
        <option key={name} value={name}>
          {say("running:page.option", {
            name: say(`running:protocol.${name}`),
            minutes: protocols[name].least,
            ...protocols[name].people,
          })}
        </option>
      ))}
    </>
  );
}
