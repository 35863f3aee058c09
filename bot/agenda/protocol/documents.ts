import type { OwnProtocol } from "../../../shared/agenda/own-protocol.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { inOrder } from "../../../shared/kernel/listed.ts";
import type { Inside } from "../../circle/documents.ts";

/** The protocols that a circle has of its own, first first. */
export function ownProtocols({ protocols }: Pick<Inside, "protocols">): readonly OwnProtocol[] {
  return inOrder(protocols.map(({ value }) => value));
}

/** What a circle's page shows of them: nothing where there are none. */
export function protocolViews(inside: Pick<Inside, "protocols">): Pick<CirclePage, "protocols"> {
  const own = ownProtocols(inside);
  if (own.length === 0) return {};
  return {
    protocols: own.map(({ id, by, edition, name, modes, roles, steps }) => ({
      ...{ id, by, edition, name, modes, roles, steps },
    })),
  };
}
