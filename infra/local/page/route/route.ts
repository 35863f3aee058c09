/** A `tab` that is not there yet: the dialog that adds the app's stands open. */
export const newTab = "new";

/** Where in the page someone is. `tab` is `posts` or the id of an added tab; `sub` is what the tab calls its sub-page. */
export type Route =
  | { readonly at: "home" }
  | {
      readonly at: "conversation";
      readonly conversation: string;
      readonly tab: string;
      readonly sub?: string | undefined;
      readonly message?: string | undefined;
    }
  | { readonly at: "meeting"; readonly conversation: string }
  | { readonly at: "activity" }
  | { readonly at: "calendar"; readonly week?: string | undefined }
  | { readonly at: "circles"; readonly tab: "circles" | "chat"; readonly sub?: string | undefined };

/** Reads what `formatRoute` wrote, with or without the `#`. What it does not know is home. */
export function parseRoute(text: string): Route {
  const [path = "", query = ""] = text.replace(/^#?\/?/, "").split("?");
  const [place, first = "", second] = path.split("/").map(decoded);
  const asked = new URLSearchParams(query);
  const sub = asked.get("sub") ?? undefined;
  const message = asked.get("message") ?? undefined;
  switch (place) {
    case "channel":
    case "chat":
    case "conversation":
      return { at: "conversation", conversation: first, tab: second || "posts", sub, message };
    case "meeting":
      return { at: "meeting", conversation: first };
    case "activity":
      return { at: "activity" };
    case "calendar":
      return { at: "calendar", week: first || undefined };
    case "circles":
      return { at: "circles", tab: first === "chat" ? "chat" : "circles", sub };
    default:
      return { at: "home" };
  }
}

export function formatRoute(route: Route): string {
  switch (route.at) {
    case "home":
      return "#/";
    case "conversation": {
      const { conversation, tab, sub, message } = route;
      return `#/conversation/${coded(conversation)}/${coded(tab)}${query({ sub, message })}`;
    }
    case "meeting":
      return `#/meeting/${coded(route.conversation)}`;
    case "activity":
      return "#/activity";
    case "calendar":
      return route.week ? `#/calendar/${coded(route.week)}` : "#/calendar";
    case "circles":
      return `#/circles/${route.tab}${query({ sub: route.sub })}`;
  }
}

const coded = encodeURIComponent;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function query(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
