import { z } from "zod";
import { chatPermissions, teamPermissions } from "../../entra/grants.ts";
import { app, organisation } from "../../organisation/app.ts";
import { badRequest, GraphRefusal } from "../graph-refusal.ts";
import type { PlaceTab } from "../happening.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { parsed } from "../parsed.ts";
import { filterOf, page } from "../query.ts";

const installation = "microsoft.graph.teamsAppInstallation";
const tab = "microsoft.graph.teamsTab";
const bind = z.object({ "teamsApp@odata.bind": z.url() }).shape;
const permission = z.strictObject({
  permissionValue: z.string(),
  permissionType: z.enum(["application", "delegated"]),
});
const installing = z.strictObject({
  ...bind,
  consentedPermissionSet: z
    .strictObject({ resourceSpecificPermissions: z.array(permission) })
    .optional(),
});
const tabbing = z.strictObject({
  ...bind,
  displayName: z.string().min(1).max(128),
  configuration: z.strictObject({
    entityId: z.string().nullish(),
    contentUrl: z.url(),
    websiteUrl: z.url().nullish(),
    removeUrl: z.url().nullish(),
  }),
});

const tabReaders = [
  "TeamsTab.Read.All",
  "TeamsTab.ReadWriteForChat.All",
  "TeamsTab.ReadWriteSelfForChat.All",
];
const tabWriters = [
  "TeamsTab.Create",
  "TeamsTab.Create.Chat",
  "TeamsTab.ReadWriteForChat.All",
  "TeamsTab.ReadWriteSelfForChat.All",
];
/** Those without "AndConsent" do not suffice for an app that asks for resource-specific permissions. https://learn.microsoft.com/graph/api/chat-post-installedapps */
const consenting = [
  "TeamsAppInstallation.ReadWriteAndConsentForChat.All",
  "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All",
];
const installers = [
  ...consenting,
  "TeamsAppInstallation.ReadWriteForChat.All",
  "TeamsAppInstallation.ReadWriteSelfForChat.All",
];

/** The app and its tabs in group chats and meetings' chats. */
export const chatAppOperations: readonly Operation[] = [
  {
    method: "POST",
    path: "/chats/{chat}/installedApps",
    service: "chat",
    application: installers,
    delegated: [],
    request: { type: installation, expands: ["teamsApp"] },
    run: install,
  },
  {
    method: "GET",
    path: "/chats/{chat}/installedApps",
    service: "chat",
    application: [...installers, "TeamsAppInstallation.ReadForChat.All"],
    delegated: [],
    answer: { type: installation, many: true, expands: ["teamsApp"] },
    run: installed,
  },
  {
    method: "POST",
    path: "/chats/{chat}/tabs",
    service: "chat",
    application: tabWriters,
    delegated: [],
    request: { type: tab, expands: ["teamsApp"] },
    answer: { type: tab, expands: ["teamsApp"] },
    run: addTab,
  },
  {
    method: "GET",
    path: "/chats/{chat}/tabs",
    service: "chat",
    application: tabReaders,
    delegated: [],
    answer: { type: tab, many: true, expands: ["teamsApp"] },
    run: (call) => ({
      status: 200,
      body: page(
        call.world.tabsOf(placeOf(call)).map(tabView(call)),
        call.query,
        call.address,
        100,
      ),
    }),
  },
];

const placeOf = ({ params }: Call) => params["chat"] ?? "";

function install(call: Call): Answer {
  const place = placeOf(call);
  const sent = parsed(installing, call.body, installation);
  needOwnApp(sent["teamsApp@odata.bind"]);
  if (call.world.hasApp(place))
    throw new GraphRefusal(409, "Conflict", "App already exists in this chat.");
  needConsent(call, sent.consentedPermissionSet?.resourceSpecificPermissions ?? []);
  call.world.addApp(place);
  return { status: 201 };
}

/** All that the app's manifest asks of a chat, and nothing else, has to be consented to. */
function needConsent({ caller }: Call, consented: readonly z.infer<typeof permission>[]): void {
  const given = consented.map(({ permissionValue }) => permissionValue);
  if (!caller.permissions.some((name) => consenting.includes(name)) || given.length === 0)
    throw new GraphRefusal(
      403,
      "Forbidden",
      "The app requires consent to resource-specific permissions, which this request does not give.",
    );
  const asked = [...chatPermissions, ...teamPermissions];
  const missing = chatPermissions.some((name) => !given.includes(name));
  if (missing || given.some((name) => !asked.includes(name)))
    throw badRequest(
      "The resource-specific permissions consented to do not match those of the app's definition.",
    );
}

function needOwnApp(bound: string): void {
  const id = /\/appCatalogs\/teamsApps\/([^/]+)$/.exec(bound)?.[1];
  if (id === undefined) throw badRequest(`Invalid teamsApp binding '${bound}'.`);
  if (decodeURIComponent(id) === app.teamsAppId) return;
  throw new GraphRefusal(403, "Forbidden", "The caller may only work with the app it is itself.");
}

function installed(call: Call): Answer {
  const place = placeOf(call);
  const filter = filterOf(call.query);
  const other = filter?.by === "property" && filter.value !== app.teamsAppId;
  if (!call.world.hasApp(place) || other)
    return { status: 200, body: page([], call.query, call.address, 100) };
  const view = {
    id: Buffer.from(`${place}##${app.teamsAppId}`).toString("base64"),
    ...(/\bteamsApp\b/.test(call.query["$expand"] ?? "") && { teamsApp }),
  };
  return { status: 200, body: page([view], call.query, call.address, 100) };
}

const teamsApp = {
  id: app.teamsAppId,
  externalId: app.manifestId,
  displayName: app.name,
  distributionMethod: "organization",
};

function addTab(call: Call): Answer {
  const place = placeOf(call);
  const sent = parsed(tabbing, call.body, tab);
  needOwnApp(sent["teamsApp@odata.bind"]);
  if (!call.world.hasApp(place))
    throw new GraphRefusal(403, "Forbidden", "The app is not installed in this chat.");
  const { entityId, contentUrl, websiteUrl, removeUrl } = sent.configuration;
  const added = call.world.addTab(place, {
    name: sent.displayName,
    entityId: entityId ?? "",
    contentUrl,
    websiteUrl: websiteUrl ?? "",
    removeUrl: removeUrl ?? "",
  });
  return { status: 201, body: tabView(call)(added) };
}

function tabView({ params, query }: Call) {
  const expanded = /\bteamsApp\b/.test(query["$expand"] ?? "");
  return ({ id, name, entityId, contentUrl, websiteUrl, removeUrl }: PlaceTab): object => ({
    id,
    displayName: name,
    webUrl: `https://teams.microsoft.com/l/entity/${app.teamsAppId}/_djb2_msteams_prefix_${id}?tenantId=${organisation.tenant}&context=${encodeURIComponent(JSON.stringify({ chatId: params["chat"] }))}`,
    configuration: { entityId, contentUrl, websiteUrl, removeUrl },
    ...(expanded && { teamsApp }),
  });
}
