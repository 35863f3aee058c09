import { api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import { personPartition } from "../../ports/partition.ts";
import { sendHelpOnce } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "links">;

/** Whom to turn to outside the circle. Nobody hears who looked: it is the same for everyone and is kept nowhere. */
export function helpRoutes({ documents, freshId, clock, links: { help } }: Outside) {
  const { routes = [], concern } = help ?? {};
  return {
    help: api.circle.help.handler(() => ({
      routes: routes.map(({ name, link }) => ({ name, link })),
      ...(concern && { concern: { name: concern.name, link: concern.link } }),
    })),

    sendHelp: api.circle.sendHelp.handler(async ({ input, context: { caller } }) => {
      const writes = sendHelpOnce(caller, input.language, clock.now());
      // A conflict: it is on its way already, or has just been sent.
      await documents.commit(personPartition(caller.tenant, caller.person), writes, freshId());
      return {};
    }),
  };
}
