import type { ConversationId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { MessengerRefusal, Recipient } from "../ports/messenger.ts";
import { callTeams } from "./connector-call.ts";
import type { Installations } from "./installation.ts";
import type { StrictAuth } from "./strict-auth.ts";

/** Where a message goes, in Teams' own terms. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversation: ConversationId;
}

/** After a refusal, Teams is asked again a day later at the earliest, or once there is a sign of life. */
const blockedHours = 24;

/** Finds out where to write, and remembers where writing was refused. */
export function addressBook(
  appId: string,
  auth: Pick<StrictAuth, "connector">,
  kept: Installations,
  clock: Clock,
  onBlocked: () => void,
) {
  const stillBlocked = (blockedAt: Instant | undefined) =>
    blockedAt !== undefined && clock.now() < later(blockedAt, { hours: blockedHours });

  async function conversation(
    to: Recipient & { readonly kind: "conversation" },
  ): Promise<Result<Address, MessengerRefusal>> {
    const installed = await kept.at(to);
    if (installed?.state === "gone") return refuse("gone");
    if (installed?.state === "removed" || stillBlocked(installed?.blockedAt))
      return refuse("blocked");
    const serviceUrl = installed?.serviceUrl ?? (await kept.service(to.tenant));
    return serviceUrl ? ok({ serviceUrl, conversation: to.conversation }) : refuse("blocked");
  }

  async function person(
    to: Recipient & { readonly kind: "person" },
  ): Promise<Result<Address, MessengerRefusal>> {
    const known = await kept.reach(to.tenant, to.person);
    if (stillBlocked(known?.blockedAt)) return refuse("blocked");
    const serviceUrl = known?.serviceUrl ?? (await kept.service(to.tenant));
    if (!serviceUrl) return refuse("blocked");
    if (known?.conversation) return ok({ serviceUrl, conversation: known.conversation });
    const opened = await open(to, serviceUrl);
    if (!opened.ok) {
      if (opened.refusal === "blocked") await noteBlocked(to);
      return opened;
    }
    await kept.changeReach(to.tenant, to.person, () => ({
      serviceUrl,
      conversation: opened.value,
    }));
    return ok({ serviceUrl, conversation: opened.value });
  }

  /** Opens the chat of a person with the bot; Teams answers the same one each time. */
  async function open(
    { tenant, person: whom }: Recipient & { readonly kind: "person" },
    serviceUrl: string,
  ): Promise<Result<ConversationId, MessengerRefusal>> {
    const connector = await auth.connector(serviceUrl);
    const made = await callTeams(clock, () =>
      connector.conversations.createConversation({
        isGroup: false,
        bot: { id: `28:${appId}`, name: "" },
        members: [{ id: whom, name: "" }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      } as Parameters<typeof connector.conversations.createConversation>[0]),
    );
    return made.ok ? ok(made.value.id as ConversationId) : made;
  }

  async function noteBlocked(to: Recipient): Promise<void> {
    const blockedAt = clock.now();
    onBlocked();
    if (to.kind === "conversation")
      return kept.change(to, (old) => old && { value: { ...old, blockedAt } });
    const serviceUrl = (await kept.service(to.tenant)) ?? "";
    return kept.changeReach(to.tenant, to.person, (old) => ({
      ...(old ?? { serviceUrl }),
      blockedAt,
    }));
  }

  return {
    find: (to: Recipient) => (to.kind === "person" ? person(to) : conversation(to)),
    noteBlocked,
  };
}
