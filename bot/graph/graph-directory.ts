import { z } from "zod";
import { type PersonId, personId, type TenantId, tenantId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Acting } from "../ports/calendar.ts";
import type { Directory, Profile } from "../ports/directory.ts";
import { type GraphClient, type GraphRequest, graphFault } from "./graph-client.ts";

/** A private or shared channel, as Graph addresses it. */
interface ChannelAddress {
  readonly tenant: TenantId;
  /** Object id of the team's group. */
  readonly team: string;
  readonly channel: string;
}

/** What Graph knows of people, for bot/teams and compose.ts to make a Directory of. */
export interface GraphDirectory extends Pick<Directory, "reportingLine"> {
  /** Everyone in a private or shared channel, those from other teams and organisations included. */
  channelMembers(channel: ChannelAddress): Promise<Result<readonly Profile[], "not-readable">>;
}

const service: Acting = { as: "service" };
const manager = z.object({ id: personId });
const membersPage = z.object({
  value: z.array(
    z.object({
      userId: personId.nullish(),
      tenantId: tenantId.nullish(),
      displayName: z.string().nullish(),
      email: z.string().nullish(),
      roles: z.array(z.string()).nullish(),
    }),
  ),
  "@odata.nextLink": z.string().optional(),
});

/** How far up: the manager, and the manager's manager. */
const levels = 2;

export function graphDirectory(graph: GraphClient): GraphDirectory {
  return {
    /** Needs User.Read.All. Only the verdict leaves this function. Source: https://learn.microsoft.com/graph/api/user-list-manager */
    async reportingLine(people) {
      let climbing: readonly PersonId[] = [...new Set(people)];
      for (let level = 0; level < levels && climbing.length > 0; level++) {
        const above = await Promise.all(climbing.map((person) => managerOf(graph, person)));
        if (above.includes("unknown")) return "unknown";
        climbing = [...new Set(above.flatMap((each) => (each === "nobody" ? [] : [each])))].filter(
          (each): each is PersonId => each !== "unknown",
        );
        if (climbing.some((each) => people.includes(each))) return "yes";
      }
      return "no";
    },
    /** Needs ChannelMember.Read.Group. Source: https://learn.microsoft.com/graph/api/channel-list-allmembers */
    async channelMembers({ tenant, team, channel }) {
      const profiles: Profile[] = [];
      let path: string | undefined =
        `/teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(channel)}/allMembers`;
      while (path !== undefined) {
        const page: z.infer<typeof membersPage> | undefined = await membersAt(graph, path);
        if (!page) return refuse("not-readable");
        profiles.push(...page.value.flatMap((each) => profileOf(each, tenant)));
        path = page["@odata.nextLink"];
      }
      return ok(profiles);
    },
  };
}

async function managerOf(
  graph: GraphClient,
  person: PersonId,
): Promise<PersonId | "nobody" | "unknown"> {
  const request: GraphRequest = { method: "GET", path: `/users/${person}/manager?$select=id` };
  const answer = await graph(service, request);
  if (!answer.ok) return "unknown";
  const { status, body } = answer.value;
  if (status === 404) return "nobody";
  if (status === 403) return "unknown";
  if (status !== 200) throw graphFault(request, answer.value);
  return manager.parse(body).id;
}

async function membersAt(graph: GraphClient, path: string) {
  const request: GraphRequest = { method: "GET", path };
  const answer = await graph(service, request);
  if (!answer.ok || answer.value.status === 403 || answer.value.status === 404) return undefined;
  if (answer.value.status !== 200) throw graphFault(request, answer.value);
  return membersPage.parse(answer.value.body);
}

/** Members without an id are not people: bots, or entries Graph tells nothing of. */
function profileOf(
  member: z.infer<typeof membersPage>["value"][number],
  channelTenant: TenantId,
): readonly Profile[] {
  const { userId, displayName, email } = member;
  if (!userId) return [];
  const tenant = member.tenantId ?? channelTenant;
  const guest = member.roles?.includes("guest") ?? false;
  const name = displayName || "?";
  return [{ person: userId, tenant, name, guest, mail: email ?? undefined }];
}
