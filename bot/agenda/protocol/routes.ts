import { mostProtocols, type OwnProtocol } from "../../../shared/agenda/own-protocol.ts";
import type { Inside } from "../../circle/documents.ts";
import { readInside } from "../../circle/documents.ts";
import { sharedList } from "../../circle/list/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { protocolDocument, protocolKind } from "../documents.ts";
import { refitted } from "../running/routes.ts";

/** What members do with the protocols of their own. Nobody owns one. */
export function protocolRoutes(context: Pick<Context, "documents" | "freshId" | "clock">) {
  const protocols = sharedList<OwnProtocol, Inside>(context, {
    read: readInside,
    kind: protocolKind,
    stored: (inside) => inside.protocols,
    document: ({ id }) => protocolDocument(id),
    most: mostProtocols,
    follows: refitted,
  });
  return {
    addProtocol: api.agenda.addProtocol.handler(async ({ input, context: { caller }, errors }) => {
      const { protocol: id, content, ...address } = input;
      const made = await protocols.add(address, caller, id, (entry) => ({
        id,
        ...content,
        ...entry,
      }));
      accepted(made, errors);
      return { protocol: id };
    }),

    editProtocol: api.agenda.editProtocol.handler(
      async ({ input, context: { caller }, errors }) => {
        const { protocol: id, edition, content } = input;
        const { done, meanwhile } = await protocols.edit(input, caller, { id, edition }, content);
        return accepted(done, {
          ...errors,
          "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
        });
      },
    ),

    removeProtocol: api.agenda.removeProtocol.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(await protocols.remove(input, caller, input.protocol), errors),
    ),

    restoreProtocol: api.agenda.restoreProtocol.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(await protocols.restore(input, caller, input.protocol), errors),
    ),
  };
}
