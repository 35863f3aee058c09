import type { OwnProtocol } from "../../shared/agenda/own-protocol.ts";
import { protocolId } from "../../shared/kernel/ids.ts";
import { instant } from "../../shared/time/instant.ts";
import { personCalled } from "./ids.ts";

/** Ada's "Our way": told in two minutes, a round of five, a minute's close; never proposed. */
export const aProtocol = (over: Partial<OwnProtocol> = {}): OwnProtocol => ({
  id: protocolId.parse("ourway0000000000"),
  by: personCalled("ada"),
  name: "Our way",
  modes: [],
  roles: ["presenter", "peers"],
  steps: [
    { title: "Tell it", how: "As it is.", floor: "presenter", minutes: 2 },
    { title: "Around", how: "", floor: "each", minutes: 5 },
    { title: "Close", how: "One word.", floor: "all", minutes: 1 },
  ],
  order: 1,
  edition: 1,
  editedBy: personCalled("ada"),
  addedAt: instant("2026-11-20T09:00:00Z"),
  ...over,
});
