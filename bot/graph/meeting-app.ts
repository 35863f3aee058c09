import { z } from "zod";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Config } from "../config/config.ts";
import type { Acting, Calendar } from "../ports/calendar.ts";
import {
  type GraphAnswer,
  type GraphClient,
  type GraphRequest,
  graphFault,
} from "./graph-client.ts";

const service: Acting = { as: "service" };
const tabs = z.object({
  value: z.array(
    z.object({ configuration: z.object({ entityId: z.string().nullish() }).nullish() }),
  ),
});

/**
 * What the manifest asks of a chat (appPackage/manifest.json). An app that asks for anything is installed only together
 * with the consent to it, by the permission with "AndConsent" in its name.
 */
const consentedPermissionSet = {
  resourceSpecificPermissions: [
    { permissionValue: "OnlineMeeting.ReadBasic.Chat", permissionType: "application" },
    { permissionValue: "TeamsActivity.Send.Chat", permissionType: "application" },
  ],
};

/**
 * Adds the app, and then its tab, to a meeting's chat. Refused where the organisation does not allow it
 * (TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All, TeamsTab.ReadWriteSelfForChat.All) or the chat is not to be found.
 * Source: https://learn.microsoft.com/graph/api/chat-post-installedapps, https://learn.microsoft.com/graph/api/chat-post-tabs
 */
export function meetingApp(
  graph: GraphClient,
  { GRAPH_URL, TEAMS_APP_ID }: Pick<Config, "GRAPH_URL" | "TEAMS_APP_ID">,
): Calendar["addToMeeting"] {
  const app = {
    "teamsApp@odata.bind": `${GRAPH_URL}/v1.0/appCatalogs/teamsApps/${encodeURIComponent(TEAMS_APP_ID)}`,
  };
  return async (chat, tab) => {
    const ask = (method: "GET" | "POST", below: string, body?: unknown) =>
      answered(graph, { method, path: `/chats/${encodeURIComponent(chat)}${below}`, body });
    const installed = await ask("POST", "/installedApps", { ...app, consentedPermissionSet });
    if (!installed.ok) return installed;
    const present = await ask("GET", "/tabs");
    if (!present.ok) return present;
    const isThere = tabs
      .parse(present.value.body)
      .value.some(({ configuration }) => configuration?.entityId === tab.entity);
    if (isThere) return ok(null);
    const added = await ask("POST", "/tabs", {
      displayName: tab.name,
      ...app,
      configuration: {
        entityId: tab.entity,
        contentUrl: tab.url,
        websiteUrl: tab.url,
        removeUrl: tab.url,
      },
    });
    return added.ok ? ok(null) : added;
  };
}

/** 409: it is there already. */
async function answered(
  graph: GraphClient,
  request: GraphRequest,
): Promise<Result<GraphAnswer, "refused">> {
  const answer = await graph(service, request);
  if (!answer.ok) throw new Error("The app's own token asks for nobody's consent");
  const { status } = answer.value;
  if (status < 300 || status === 409) return ok(answer.value);
  if (status === 403 || status === 404) return refuse("refused");
  throw graphFault(request, answer.value);
}
