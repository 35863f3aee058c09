import { z } from "zod";
import { conversationId, tenantId } from "../../shared/kernel/ids.ts";
import type { Language } from "../../shared/kernel/language.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { Worker } from "../ports/job.ts";
import type { Message } from "../ports/messenger.ts";
import { homePartition } from "../ports/partition.ts";
import { installationDocument, installationKind, installations } from "./installation.ts";
import { welcomeJob } from "./installing.ts";

const payload = z.object({
  tenant: tenantId,
  conversation: conversationId,
  back: z.literal(true).optional(),
});

/**
 * What a `new` conversation is welcomed with; undefined where there is no need, as its circle exists already. Or what is said
 * where the bot is `back`, and in which thread; undefined where there is no circle.
 */
export type Welcome = (
  place: Place,
  language: Language,
  when: "new" | "back",
) => Promise<(Message & { readonly root?: string | undefined }) | undefined>;

/** Flapping is told once. */
const again = { hours: 1 } as const;

/** Posts the welcome into the conversation that was chosen when the app was added, and that it is back where it was away. */
export function welcomeWorker(
  { messenger, ...stores }: Pick<Context, "documents" | "freshId" | "messenger">,
  welcome: Welcome,
): Worker<z.infer<typeof payload>> {
  const kept = installations(stores);
  return {
    type: welcomeJob,
    payload,
    async run({ payload: { back, ...anchor }, dueFrom, now }) {
      if (back) {
        await sayBack(anchor, now);
        return [];
      }
      const before = (await installationOf(anchor))?.value;
      if (before?.state !== "installed" || before.welcome !== undefined) return [];
      const conversation = before.welcomeIn ?? anchor.conversation;
      const place = { tenant: anchor.tenant, conversation };
      const message = await welcome(place, before.language, "new");
      if (!message) return [];
      const to = { kind: "conversation", ...place } as const;
      const sent = await messenger.send(to, message, `welcome|${conversation}|${dueFrom}`);
      // At once, so that no conflict has it posted again.
      if (sent.ok)
        await kept.change(anchor, (old) => old && { value: { ...old, welcome: sent.value } });
      return [];
    },
  };

  async function sayBack(place: Place, now: Instant): Promise<void> {
    const here = await kept.at(place);
    if (here?.state !== "installed" || here.archivedAt !== undefined) return;
    const said = await welcome(place, here.language, "back");
    if (!said || !(await awoken(place, now))) return;
    const { root, ...message } = said;
    await messenger.send(
      { kind: "conversation", ...place, root },
      message,
      `back|${place.conversation}`,
    );
  }

  /** Written down before it is said: rather once too little than twice. */
  async function awoken(place: Place, now: Instant): Promise<boolean> {
    let first = false;
    await kept.change(place, (old) => {
      first = old !== undefined && !(old.backAt && now < later(old.backAt, again));
      if (!old || !first) return undefined;
      const { blockedAt: _over, ...rest } = old;
      return { value: { ...rest, backAt: now } };
    });
    return first;
  }

  async function installationOf({ tenant, conversation }: Place) {
    const found = await stores.documents.read(
      homePartition(tenant, conversation),
      installationDocument,
    );
    return found && installationKind.read(found);
  }
}
