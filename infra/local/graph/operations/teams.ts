import { organisation } from "../../organisation/app.ts";
import { type Channel, channels, chat, team } from "../../organisation/places.ts";
import { GraphRefusal } from "../graph-refusal.ts";
import { membersView } from "../members-view.ts";
import type { Call, Operation } from "../operation.ts";
import { filterOf, page, selected } from "../query.ts";

const type = "microsoft.graph.channel";
const member = { type: "microsoft.graph.conversationMember", many: true } as const;
const channelReaders = [
  "ChannelSettings.Read.Group",
  "Channel.ReadBasic.All",
  "ChannelSettings.Read.All",
];

/** The team, its channels and who is in them. */
export const teamOperations: readonly Operation[] = [
  {
    method: "GET",
    path: "/teams/{team}/channels",
    service: "team",
    application: channelReaders,
    delegated: ["Channel.ReadBasic.All", "ChannelSettings.Read.All"],
    answer: { type, many: true },
    run(call) {
      needTeam(call);
      const filter = filterOf(call.query);
      const wanted = channels.filter(
        ({ membership }) =>
          filter === undefined || (filter.by === "property" && filter.value === membership),
      );
      return {
        status: 200,
        body: page(
          wanted.map((channel) => selected(view(channel), call.query["$select"], type)),
          call.query,
          call.address,
          100,
        ),
      };
    },
  },
  {
    method: "GET",
    path: "/teams/{team}/channels/{channel}",
    service: "team",
    application: channelReaders,
    delegated: ["Channel.ReadBasic.All", "ChannelSettings.Read.All"],
    answer: { type },
    run: (call) => ({
      status: 200,
      body: selected(view(needChannel(call)), call.query["$select"], type),
    }),
  },
  {
    method: "GET",
    path: "/teams/{team}/channels/{channel}/allMembers",
    service: "team",
    application: ["ChannelMember.Read.Group", "ChannelMember.Read.All"],
    delegated: ["ChannelMember.Read.All"],
    answer: member,
    run: (call) => membersView(call, call.world.rosterOf(needChannel(call).id) ?? [], team.owners),
  },
  {
    method: "GET",
    path: "/teams/{team}/members",
    service: "team",
    application: ["TeamMember.Read.Group", "TeamMember.Read.All"],
    delegated: ["TeamMember.Read.All"],
    answer: member,
    run(call) {
      needTeam(call);
      return membersView(call, call.world.rosterOf(team.id) ?? [], team.owners);
    },
  },
  {
    method: "GET",
    path: "/chats/{chat}/members",
    service: "chat",
    application: ["ChatMember.Read.Chat", "ChatMember.Read.All", "Chat.ReadBasic.All"],
    delegated: ["ChatMember.Read", "Chat.ReadBasic"],
    answer: member,
    run: (call) => membersView(call, call.world.rosterOf(call.params["chat"] ?? chat.id) ?? [], []),
  },
];

function needTeam({ params }: Call): void {
  if (params["team"]?.toLowerCase() === team.id) return;
  throw new GraphRefusal(404, "NotFound", `No Team found with Group Id ${params["team"]}`);
}

function needChannel(call: Call): Channel {
  needTeam(call);
  const channel = channels.find(({ id }) => id === call.params["channel"]);
  if (channel !== undefined) return channel;
  throw new GraphRefusal(404, "NotFound", `NotFound: no channel ${call.params["channel"]}`);
}

function view({ id, name, description, membership }: Channel): object {
  return {
    id,
    createdDateTime: "2026-01-12T09:00:00Z",
    displayName: name,
    description,
    isFavoriteByDefault: null,
    email: "",
    tenantId: organisation.tenant,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(name)}?groupId=${team.id}&tenantId=${organisation.tenant}`,
    membershipType: membership,
    isArchived: false,
  };
}
