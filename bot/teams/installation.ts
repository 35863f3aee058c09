import { z } from "zod";
import { language } from "../../shared/circle/member.ts";
import { conversationId, type PersonId, type TenantId } from "../../shared/kernel/ids.ts";
import { ok } from "../../shared/kernel/result.ts";
import { type Instant, instantText } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { Write } from "../ports/documents.ts";
import { type Kind, kind, type Stored } from "../ports/kind.ts";
import { changeOne, putOne, readOne } from "../ports/one-document.ts";
import {
  homePartition,
  operationsPartition,
  type Partition,
  personPartition,
} from "../ports/partition.ts";

/** What the app knows of being in a conversation. */
const installation = z.object({
  serviceUrl: z.string(),
  where: z.enum(["channel", "groupChat", "personal"]),
  channelKind: z.enum(["standard", "private", "shared"]).optional(),
  team: z.object({ id: z.string(), group: z.string().optional() }).optional(),
  /** `gone`: the conversation itself was deleted. */
  state: z.enum(["installed", "removed", "gone"]),
  language,
  /** When Teams last told of a change; what is older is ignored. */
  asOf: instantText,
  /** Teams told of the installation itself; else some other activity showed it. */
  told: z.boolean(),
  /** Where the welcome goes, in the document of the team's General channel or of the chat. */
  welcomeIn: conversationId.optional(),
  /** The welcome's activity id, once it is posted. */
  welcome: z.string().optional(),
  /** Since when Teams refuses to let us write. */
  blockedAt: instantText.optional(),
  /** Since when its team is archived: there to be read, and nobody writes. */
  archivedAt: instantText.optional(),
  /** Of a General channel: the team's other channels that the bot has been heard in. */
  channels: z.array(conversationId).readonly().optional(),
  /** When it last said that it is back. */
  backAt: instantText.optional(),
});
export type Installation = z.infer<typeof installation>;

/** Whether the bot may speak there, as far as is known. */
export function isAwake({ state, blockedAt, archivedAt }: Installation): boolean {
  return state === "installed" && blockedAt === undefined && archivedAt === undefined;
}
export const installationKind = kind("installation", installation);
export const installationDocument = "installation";

/** How to reach a person on their own. */
const reach = z.object({
  serviceUrl: z.string(),
  conversation: conversationId.optional(),
  /** When Teams refused us last, and `since`, first. */
  blockedAt: instantText.optional(),
  since: instantText.optional(),
  /** They have been seen elsewhere since: one more try is worth it. */
  aliveAt: instantText.optional(),
});
export type Reach = z.infer<typeof reach>;

/** The same once Teams has refused to let us write: nothing more is tried until there is a sign of life. */
export function refusedAt({ aliveAt: _tried, ...old }: Reach, blockedAt: Instant): Reach {
  return { ...old, blockedAt, since: old.since ?? old.blockedAt ?? blockedAt };
}

const reachKind = kind("reach", reach);
const reachDocument = "reach";

/** Where a tenant's Teams listens; the same for all of its conversations as a rule. */
const service = z.object({ serviceUrl: z.string() });
const serviceKind = kind("teams-service", service);

type Stores = Pick<Context, "documents" | "freshId">;

/** Reads one document of a kind, or undefined where there is none. */
async function read<T>(
  stores: Pick<Stores, "documents">,
  partition: Partition,
  of: Kind<T>,
  id: string,
): Promise<T | undefined> {
  return (await readOne(stores, { partition, of, id }))?.value;
}

/** Changes one document, or makes it; `decide` answers undefined to leave it as it is. */
async function keep<T>(
  stores: Stores,
  partition: Partition,
  of: Kind<T>,
  id: string,
  decide: (
    old: T | undefined,
  ) => { readonly value: T; readonly writes?: readonly Write[] } | undefined,
): Promise<void> {
  const place = { partition, of, id };
  const writes = (old: Stored<T> | undefined) => {
    const next = decide(old?.value);
    return ok(next ? [putOne(place, old, next.value), ...(next.writes ?? [])] : []);
  };
  const done = await changeOne(stores, place, writes, 8);
  if (!done.ok) throw new Error(`${of.name} changes too often to be changed.`);
}

/** What is kept about where and whether the bot may write. */
export function installations(stores: Stores) {
  const own = ({ tenant, conversation }: Place) =>
    read(stores, homePartition(tenant, conversation), installationKind, installationDocument);

  return {
    /** A standard channel is in its team's hands: when the app leaves the team, it leaves the channel. */
    async at(place: Place): Promise<Installation | undefined> {
      const found = await own(place);
      const general = generalOf(place, found);
      if (!(found && general) || found.state !== "installed") return found;
      const { state = found.state, archivedAt } = (await own(general)) ?? {};
      return { ...found, state, ...(archivedAt && { archivedAt }) };
    },
    change: ({ tenant, conversation }: Place, decide: Parameters<typeof keep<Installation>>[4]) =>
      keep(
        stores,
        homePartition(tenant, conversation),
        installationKind,
        installationDocument,
        decide,
      ),
    reach: (tenant: TenantId, person: PersonId) =>
      read(stores, personPartition(tenant, person), reachKind, reachDocument),
    changeReach: (
      tenant: TenantId,
      person: PersonId,
      decide: (old: Reach | undefined) => Reach | undefined,
    ) =>
      keep(stores, personPartition(tenant, person), reachKind, reachDocument, (old) => {
        const value = decide(old);
        return value && { value };
      }),
    service: async (tenant: TenantId) =>
      (await read(stores, operationsPartition(tenant), serviceKind, serviceKind.name))?.serviceUrl,
    keepService: (tenant: TenantId, serviceUrl: string) =>
      keep(stores, operationsPartition(tenant), serviceKind, serviceKind.name, (old) =>
        old?.serviceUrl === serviceUrl ? undefined : { value: { serviceUrl } },
      ),
  };
}
function generalOf(place: Place, found: Installation | undefined): Place | undefined {
  const standard = found?.channelKind === undefined || found.channelKind === "standard";
  const general = standard ? found?.team?.id : undefined;
  if (general === undefined || general === place.conversation) return undefined;
  return { ...place, conversation: conversationId.parse(general) };
}

export type Installations = ReturnType<typeof installations>;
