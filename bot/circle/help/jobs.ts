import { z } from "zod";
import { language } from "../../../shared/circle/member.ts";
import { personId, tenantId } from "../../../shared/kernel/ids.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import { biggerThanUsCard } from "./cards.ts";
import { sendHelp } from "./documents.ts";

const payload = z.object({ tenant: tenantId, person: personId, language });

/** Sends someone the organisation's ways to help, into their own chat. Where the bot is not let in, the page says the same. */
export function sendHelpWorker({
  messenger,
  links,
}: Pick<Context, "messenger" | "links">): Worker<z.infer<typeof payload>> {
  return {
    type: sendHelp,
    payload,
    async run({ payload: { tenant, person, language: own }, dueFrom }) {
      const words = say(own);
      const message = {
        card: biggerThanUsCard(words, links.help ?? {}),
        summary: words("circle:card.help.summary"),
      };
      await messenger.send({ kind: "person", tenant, person }, message, `${sendHelp}/${dueFrom}`);
      return [];
    },
  };
}
