import { z } from "zod";
import { appActivities } from "../../organisation/app-activities.ts";
import { badRequest, GraphRefusal } from "../graph-refusal.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { parsed } from "../parsed.ts";

const notification = z.strictObject({
  topic: z.strictObject({
    source: z.enum(["text", "entityUrl"]),
    value: z.string().min(1),
    webUrl: z.string().optional(),
  }),
  activityType: z.string().min(1),
  chainId: z.int().optional(),
  previewText: z.strictObject({ content: z.string().max(150).optional() }).optional(),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
  recipient: z.strictObject({
    "@odata.type": z.string().regex(/^#?microsoft\.graph\.aadUserNotificationRecipient$/),
    userId: z.string(),
  }),
});
type Notification = z.infer<typeof notification>;

/** Lines in people's activity feeds, in the scope of a team or a chat. https://learn.microsoft.com/graph/teams-send-activityfeednotifications */
export const activityFeedOperations: readonly Operation[] = [
  {
    method: "POST",
    path: "/teams/{team}/sendActivityNotification",
    service: "team",
    application: ["TeamsActivity.Send.Group", "TeamsActivity.Send"],
    delegated: ["TeamsActivity.Send"],
    request: { action: "sendActivityNotification", on: "microsoft.graph.team" },
    run: (call) => notify(call, call.params["team"]?.toLowerCase() ?? ""),
  },
  {
    method: "POST",
    path: "/chats/{chat}/sendActivityNotification",
    service: "chat",
    application: ["TeamsActivity.Send.Chat", "TeamsActivity.Send"],
    delegated: ["TeamsActivity.Send"],
    request: { action: "sendActivityNotification", on: "microsoft.graph.chat" },
    run: (call) => notify(call, call.params["chat"] ?? ""),
  },
];

function notify(call: Call, place: string): Answer {
  const sent = parsed(notification, call.body, "microsoft.graph.teamworkActivityTopic");
  const { activityType, topic, recipient, previewText, chainId } = sent;
  if (!appActivities.has(activityType))
    throw badRequest(`Activity type '${activityType}' is not declared in the app's manifest.`);
  needTeamsLink(topic);
  if (!call.world.rosterOf(place)?.includes(recipient.userId))
    throw new GraphRefusal(404, "NotFound", "The recipient is not a member of the team or chat.");
  call.world.addToFeed(recipient.userId, {
    at: call.now,
    type: activityType,
    topic: topic.value,
    preview: previewText?.content ?? "",
    link: topic.webUrl ?? "",
    chain: chainId,
  });
  return { status: 204 };
}

function needTeamsLink({ source, webUrl = "" }: Notification["topic"]): void {
  if (source === "text" && !webUrl.startsWith("https://teams.microsoft.com/l/"))
    throw badRequest("Topic's webUrl must be a Microsoft Teams deep link.");
}
