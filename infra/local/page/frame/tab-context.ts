import type { ConversationView, PersonView, World } from "../../teams/host-api.ts";
import type { ThemeName } from "../look/themes.ts";
import type { FrameContext } from "./host-protocol.ts";

export interface TabPlace {
  readonly world: Pick<World, "tenant" | "app">;
  readonly me: PersonView;
  readonly theme: ThemeName;
  readonly frameContext: FrameContext;
  readonly entity: string;
  readonly sub?: string | undefined;
  /** Where the tab stands; undefined for the personal app. */
  readonly conversation?: ConversationView | undefined;
}

type Flat = Readonly<Record<string, unknown>>;

/** The flat context that Teams answers `getContext` with; teams-js itself turns it into app.Context. */
export function tabContext(place: TabPlace): Flat {
  const { world, me, theme, frameContext, entity, sub, conversation } = place;
  return {
    locale: me.locale.toLowerCase(),
    theme,
    appSessionId: "local-session",
    sessionId: "local-session",
    appId: world.app.teamsAppId,
    appLaunchId: "local-launch",
    hostName: "Teams",
    hostClientType: "web",
    ringId: "general",
    userFileOpenPreference: "inline",
    entityId: entity,
    subEntityId: sub ?? "",
    frameContext,
    userObjectId: me.id,
    userDisplayName: me.name,
    loginHint: me.mail,
    userPrincipalName: me.mail,
    // A guest's token and context are of the tenant they visit.
    tid: world.tenant,
    tenantSKU: "enterprise",
    userLicenseType: "Unknown",
    ...(conversation ? whereabouts(conversation, world.tenant) : {}),
  };
}

const channelTypes = { standard: "Regular", private: "Private", shared: "Shared" } as const;

function whereabouts(conversation: ConversationView, tenant: string): Flat {
  if (conversation.kind !== "channel") {
    const meetingId = conversation.meeting?.meetingId;
    return { chatId: conversation.id, ...(meetingId === undefined ? {} : { meetingId }) };
  }
  return {
    channelId: conversation.id,
    channelName: conversation.name,
    channelType: channelTypes[conversation.membership ?? "standard"],
    hostTeamTenantId: tenant,
    hostTeamGroupId: conversation.team?.groupId,
    teamId: conversation.team?.id,
    teamName: conversation.team?.name,
    groupId: conversation.team?.groupId,
    userTeamRole: 1,
  };
}

/** The tabs of a place as `pages.tabs.getTabInstances` lists them; source: https://learn.microsoft.com/javascript/api/@microsoft/teams-js/tabinstance */
export function tabInstances(conversation: ConversationView | undefined): readonly Flat[] {
  return (conversation?.tabs ?? []).map(({ id, name, entityId, contentUrl, websiteUrl }) => ({
    tabName: name,
    internalTabInstanceId: id,
    entityId,
    url: contentUrl,
    websiteUrl,
    channelId: conversation?.id,
    channelName: conversation?.name,
    teamId: conversation?.team?.id,
    teamName: conversation?.team?.name,
    groupId: conversation?.team?.groupId,
  }));
}

/** Fills the placeholders that Teams knows in a tab's addresses; unknown ones become empty. */
export function fillUrl(url: string, context: Flat): string {
  return url.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(String(context[name] ?? "")),
  );
}
