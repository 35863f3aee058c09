import type { Places, World } from "../../teams/host-api.ts";
import { type DeepLink, readDeepLink } from "./deep-link.ts";
import { newTab, type Route } from "./route.ts";

/** Where a link leads in this page; undefined for one that leads out of it. */
export function routeOfLink(
  link: string,
  ownOrigin: string,
  world: Pick<World, "app">,
  places: Places,
  here: Route = { at: "home" },
): Route | undefined {
  const meeting = places.meetings.find(({ joinUrl }) => joinUrl === link);
  if (meeting) return { at: "meeting", conversation: meeting.id };
  const read = readDeepLink(link, ownOrigin);
  return read && routeOf(read, world, places, here);
}

function routeOf(
  link: DeepLink,
  { app }: Pick<World, "app">,
  places: Places,
  here: Route,
): Route | undefined {
  if (link.to === "route") return link.route;
  if (link.to === "person") {
    const isBot = link.mails.some((mail) => mail.includes(app.appId));
    const chat = isBot ? undefined : places.chats[0];
    return chat
      ? { at: "conversation", conversation: chat.id, tab: "posts" }
      : { at: "circles", tab: "chat" };
  }
  if (link.app !== app.teamsAppId && link.app !== app.appId) return undefined;
  if (link.to === "app") return appRoute(link.entity, link.sub, link.conversation);
  if (here.at !== "conversation") return { at: "circles", tab: "circles" };
  return { at: "conversation", conversation: here.conversation, tab: newTab };
}

/** A page of the app: a tab where a conversation is named, else the personal app. */
export function appRoute(
  entity: string | undefined,
  sub: string | undefined,
  conversation: string | undefined,
): Route {
  if (conversation !== undefined) {
    return { at: "conversation", conversation, tab: entity ?? "posts", sub };
  }
  return { at: "circles", tab: entity === "conversations" ? "chat" : "circles", sub };
}
