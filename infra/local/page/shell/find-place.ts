import type { ConversationBrief, Places } from "../../teams/host-api.ts";
import type { Route } from "../route/route.ts";

function everyPlace(places: Places): readonly ConversationBrief[] {
  return [
    ...places.teams.flatMap(({ channels }) => channels),
    ...places.chats,
    ...places.meetings,
    places.personal,
  ];
}

/** A conversation by its id or, for addresses that people write, by its name. */
export function findPlace(places: Places, key: string): ConversationBrief | undefined {
  const all = everyPlace(places);
  const wanted = key.toLowerCase();
  return all.find(({ id }) => id === key) ?? all.find(({ name }) => name.toLowerCase() === wanted);
}

/** Where the page opens: the first channel with the app in it, else the first channel. */
export function homeRoute(places: Places): Route {
  const channels = places.teams.flatMap((team) => team.channels);
  const lively = channels.filter(({ installed }) => installed);
  const first = lively.find(({ name }) => name !== "General") ?? lively[0] ?? channels[0];
  return { at: "conversation", conversation: (first ?? places.personal).id, tab: "posts" };
}

/** The same place by its id where the address has its name, and a first place where it has none. */
export function settledRoute(route: Route, places: Places): Route {
  if (route.at === "home") return homeRoute(places);
  if (!("conversation" in route)) return route;
  const { id = route.conversation } = findPlace(places, route.conversation) ?? {};
  return id === route.conversation ? route : { ...route, conversation: id };
}
