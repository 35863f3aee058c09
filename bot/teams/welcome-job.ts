import { z } from "zod";
import { conversationId, tenantId } from "../../shared/kernel/ids.ts";
import type { Language } from "../../shared/kernel/language.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { Worker } from "../ports/job.ts";
import type { Message } from "../ports/messenger.ts";
import { homePartition } from "../ports/partition.ts";
import { installationDocument, installationKind, installations } from "./installation.ts";
import { welcomeJob } from "./installing.ts";

const payload = z.object({ tenant: tenantId, conversation: conversationId });

/** What a conversation is welcomed with; undefined where there is no need, as its circle exists already. */
export type Welcome = (place: Place, language: Language) => Promise<Message | undefined>;

/** Posts the welcome into the conversation that was chosen when the app was added. */
export function welcomeWorker(
  { messenger, ...stores }: Pick<Context, "documents" | "freshId" | "messenger">,
  welcome: Welcome,
): Worker<z.infer<typeof payload>> {
  const kept = installations(stores);
  return {
    type: welcomeJob,
    payload,
    async run({ payload: anchor, dueFrom }) {
      const before = (await installationOf(anchor))?.value;
      if (before?.state !== "installed" || before.welcome !== undefined) return [];
      const conversation = before.welcomeIn ?? anchor.conversation;
      const place = { tenant: anchor.tenant, conversation };
      const message = await welcome(place, before.language);
      if (!message) return [];
      const to = { kind: "conversation", ...place } as const;
      const sent = await messenger.send(to, message, `welcome|${conversation}|${dueFrom}`);
      // At once, so that no conflict has it posted again.
      if (sent.ok)
        await kept.change(anchor, (old) => old && { value: { ...old, welcome: sent.value } });
      return [];
    },
  };

  async function installationOf({ tenant, conversation }: Place) {
    const found = await stores.documents.read(
      homePartition(tenant, conversation),
      installationDocument,
    );
    return found && installationKind.read(found);
  }
}
