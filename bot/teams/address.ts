import type { ConversationId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { MessengerRefusal, Recipient } from "../ports/messenger.ts";
import { callTeams } from "./connector-call.ts";
import { type Installation, type Installations, refusedAt } from "./installation.ts";
import type { StrictAuth } from "./strict-auth.ts";

/** Where a message goes, in Teams' own terms. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversation: ConversationId;
  /** It was refused before, and is tried once more. */
  readonly again?: boolean;
}

type Person = Recipient & { readonly kind: "person" };

/** A conversation that refused us is asked again a day later at the earliest, or once there is a sign of life: others are there too. */
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

  const isAsleep = ({ state, archivedAt, blockedAt }: Installation) =>
    state === "removed" || archivedAt !== undefined || stillBlocked(blockedAt);

  async function conversation(
    to: Recipient & { readonly kind: "conversation" },
  ): Promise<Result<Address, MessengerRefusal>> {
    const installed = await kept.at(to);
    if (installed?.state === "gone") return refuse("gone");
    if (installed && isAsleep(installed)) return refuse("blocked");
    const serviceUrl = installed?.serviceUrl ?? (await kept.service(to.tenant));
    return serviceUrl ? ok({ serviceUrl, conversation: to.conversation }) : refuse("blocked");
  }

  async function person(to: Person): Promise<Result<Address, MessengerRefusal>> {
    const known = await kept.reach(to.tenant, to.person);
    const again = known?.blockedAt !== undefined;
    if (again && known.aliveAt === undefined) return refuse("blocked");
    const serviceUrl = known?.serviceUrl || (await kept.service(to.tenant));
    if (!serviceUrl) return nowhere(to);
    if (known?.conversation) return ok({ serviceUrl, conversation: known.conversation, again });
    return opened(to, serviceUrl, again);
  }

  /** Nobody of their organisation has been heard of here: the bot is not there. */
  async function nowhere(to: Person): Promise<Result<Address, MessengerRefusal>> {
    await noteBlocked(to);
    return refuse("blocked");
  }

  async function opened(
    to: Person,
    serviceUrl: string,
    again: boolean,
  ): Promise<Result<Address, MessengerRefusal>> {
    const found = await open(to, serviceUrl);
    if (!found.ok && found.refusal === "blocked") await noteBlocked(to);
    return found.ok ? ok({ ...found.value, again }) : found;
  }

  /** Opens the chat of a person with the bot, and remembers it; Teams answers the same one each time. */
  async function open(
    { tenant, person: whom }: Person,
    serviceUrl: string,
  ): Promise<Result<Address, MessengerRefusal>> {
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
    if (!made.ok) return made;
    const address = { serviceUrl, conversation: made.value.id as ConversationId };
    await kept.changeReach(tenant, whom, (old) => ({ ...old, ...address }));
    return ok(address);
  }

  async function noteBlocked(to: Recipient): Promise<void> {
    const blockedAt = clock.now();
    onBlocked();
    if (to.kind === "conversation")
      return kept.change(to, (old) => old && { value: { ...old, blockedAt } });
    const serviceUrl = (await kept.service(to.tenant)) ?? "";
    return kept.changeReach(to.tenant, to.person, (old) =>
      refusedAt(old ?? { serviceUrl }, blockedAt),
    );
  }

  /** What was refused before got through. */
  async function noteThrough({ tenant, person: whom }: Person): Promise<void> {
    await kept.changeReach(tenant, whom, (old) => {
      const { blockedAt, since: _over, aliveAt: _tried, ...rest } = old ?? { serviceUrl: "" };
      return blockedAt === undefined ? undefined : rest;
    });
  }

  /** Since when somebody's own chat lets nothing in, as far as is known. */
  async function closedSince({ tenant, person: whom }: Person): Promise<Instant | undefined> {
    const known = await kept.reach(tenant, whom);
    return known?.blockedAt && (known.since ?? known.blockedAt);
  }

  /** They are there: what was refused may be tried once more. */
  async function noteAlive({ tenant, person: whom }: Person): Promise<void> {
    await kept.changeReach(tenant, whom, (old) =>
      old?.blockedAt === undefined || old.aliveAt !== undefined
        ? undefined
        : { ...old, aliveAt: clock.now() },
    );
  }

  return {
    find: (to: Recipient) => (to.kind === "person" ? person(to) : conversation(to)),
    noteBlocked,
    noteThrough,
    closedSince,
    noteAlive,
  };
}
