import { z } from "zod";
import { type PersonId, personId, type TenantId, tenantId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Clock } from "../ports/clock.ts";
import type { Place, Profile } from "../ports/directory.ts";
import { readTeams } from "./connector-call.ts";
import type { Installation, Installations } from "./installation.ts";
import type { StrictAuth } from "./strict-auth.ts";

/** A member as the connector tells it; bots and anonymous guests of a meeting have no directory account. */
const teamsMember = z.object({
  id: z.string().default(""),
  name: z.string().default(""),
  aadObjectId: personId.optional().catch(undefined),
  objectId: personId.optional().catch(undefined),
  tenantId: tenantId.optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  userPrincipalName: z.string().optional().catch(undefined),
  userRole: z.string().optional().catch(undefined),
});
type TeamsMember = z.infer<typeof teamsMember>;

/** Where the connector's roster is good for, and what is known of the place. */
interface Whereabouts {
  readonly installed: boolean;
  /** `private` and `shared` channels: their members come from Graph, the connector knows the team's. */
  readonly kind: "standard" | "private" | "shared" | "groupChat" | "personal";
  /** The team's thread and its Entra group. */
  readonly team?: Installation["team"];
}

export interface ConnectorRoster {
  /** People of a standard channel's team or of a chat; no bots, nobody anonymous. */
  roster(place: Place): Promise<Result<readonly Profile[], "not-installed" | "not-readable">>;
  belongs(place: Place, person: PersonId): Promise<boolean>;
  whereabouts(place: Place): Promise<Whereabouts>;
  /** How Teams calls people in this conversation (`29:…`), by their directory ids. */
  accounts(place: Place): Promise<ReadonlyMap<PersonId, string>>;
}

const pageSize = 500;

/** Reads who belongs to a conversation from the Bot Framework's connector. */
export function connectorRoster(
  auth: Pick<StrictAuth, "connector">,
  kept: Installations,
  clock: Clock,
): ConnectorRoster {
  async function connect(place: Place) {
    const installed = await kept.at(place);
    const serviceUrl = installed?.serviceUrl ?? (await kept.service(place.tenant));
    if (serviceUrl === undefined || isOut(installed)) return undefined;
    const { conversations } = await auth.connector(serviceUrl);
    return { conversations, of: rosterOf(place, installed) };
  }

  async function members(place: Place): Promise<Result<readonly TeamsMember[], "not-installed">> {
    const at = await connect(place);
    return at ? pagesFrom(at) : refuse("not-installed");
  }

  async function pagesFrom(
    at: NonNullable<Awaited<ReturnType<typeof connect>>>,
    continuationToken?: string,
  ): Promise<Result<readonly TeamsMember[], "not-installed">> {
    const page = await readTeams(clock, () =>
      at.conversations.getConversationPagedMembers(at.of, {
        pageSize,
        ...(continuationToken === undefined ? {} : { continuationToken }),
      } as { readonly pageSize: number; readonly continuationToken: string }),
    );
    if (!page.ok) return refuse("not-installed");
    const members = page.value.members.map((member) => teamsMember.parse(member));
    if (!page.value.continuationToken) return ok(members);
    const rest = await pagesFrom(at, page.value.continuationToken);
    return rest.ok ? ok([...members, ...rest.value]) : rest;
  }

  return {
    async roster(place) {
      try {
        const found = await members(place);
        return found.ok ? ok(found.value.flatMap((each) => profileOf(each, place.tenant))) : found;
      } catch {
        return refuse("not-readable");
      }
    },
    async belongs(place, person) {
      const at = await connect(place);
      if (!at) return false;
      const found = await readTeams(clock, () =>
        at.conversations.getConversationMember(at.of, person),
      );
      if (!found.ok) return false;
      return profileOf(teamsMember.parse(found.value), place.tenant).length > 0;
    },
    async whereabouts(place) {
      const installed = await kept.at(place);
      if (!installed) return { installed: false, kind: kindByName(place.conversation) };
      const { where, channelKind = "standard", team, state } = installed;
      return {
        installed: state === "installed",
        kind: where === "channel" ? channelKind : where,
        ...(team === undefined ? {} : { team }),
      };
    },
    async accounts(place) {
      const found = await members(place);
      const known = found.ok ? found.value : [];
      return new Map(
        known.flatMap((each): [PersonId, string][] => {
          const person = each.aadObjectId ?? each.objectId;
          return person ? [[person, each.id]] : [];
        }),
      );
    },
  };
}

/** What a conversation's id says about it, before anything was heard from there. A private channel looks like any other. */
function kindByName(conversation: Place["conversation"]): Whereabouts["kind"] {
  if (/@thread\.(tacv2|skype)$/.test(conversation)) return "standard";
  return conversation.startsWith("19:") ? "groupChat" : "personal";
}

/** A standard channel has its team's roster; whatever has members of its own is asked itself. */
function rosterOf({ conversation }: Place, installed: Installation | undefined): string {
  const { team, channelKind = "standard" } = installed ?? {};
  return channelKind === "standard" ? (team?.id ?? conversation) : conversation;
}

function isOut(installed: Installation | undefined): boolean {
  return installed !== undefined && installed.state !== "installed";
}

/** A guest's account, and so their id, is the conversation's tenant's; only a shared channel has people of other tenants. */
function profileOf(member: TeamsMember, tenant: TenantId): readonly Profile[] {
  const person = member.aadObjectId ?? member.objectId;
  if (!person || member.userRole === "anonymous" || member.id.startsWith("28:")) return [];
  const mail = member.email ?? member.userPrincipalName;
  const guest = member.userRole === "guest";
  const own = guest ? tenant : (member.tenantId ?? tenant);
  return [{ person, tenant: own, name: member.name, guest, ...(mail ? { mail } : {}) }];
}
