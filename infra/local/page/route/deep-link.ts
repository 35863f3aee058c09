import type { Route } from "./route.ts";

/** What a Teams link asks for. Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-links */
export type DeepLink =
  | {
      readonly to: "app";
      readonly app: string;
      readonly entity: string;
      readonly sub?: string | undefined;
      readonly conversation?: string | undefined;
    }
  /** Teams offers to add the app to where one is. */
  | { readonly to: "add"; readonly app: string }
  | { readonly to: "route"; readonly route: Route }
  | { readonly to: "person"; readonly mails: readonly string[] };

const teamsHosts = /(^|\.)(teams\.microsoft\.com|teams\.cloud\.microsoft)$/;

/** Undefined for what is no Teams link. A link to this page's own origin counts too. */
export function readDeepLink(link: string, ownOrigin: string): DeepLink | undefined {
  const url = URL.parse(link);
  if (!url || !(teamsHosts.test(url.hostname) || url.origin === ownOrigin)) return undefined;
  const [l, kind, first = "", second = ""] = url.pathname
    .split("/")
    .filter(Boolean)
    .map((part) => decodeURIComponent(part));
  return l === "l" ? readers[kind ?? ""]?.(first, second, url.searchParams) : undefined;
}

type Reader = (first: string, second: string, query: URLSearchParams) => DeepLink | undefined;

const readers: Readonly<Record<string, Reader>> = {
  entity: (app, entity, query) => {
    const { subEntityId, subPageId, channelId, chatId } = readContext(query.get("context"));
    return {
      to: "app",
      app,
      entity,
      sub: subEntityId ?? subPageId,
      conversation: channelId ?? chatId,
    };
  },
  app: (app) => ({ to: "add", app }),
  "meetup-join": (conversation) => ({ to: "route", route: { at: "meeting", conversation } }),
  channel: posts,
  message: (conversation, message) => ({
    to: "route",
    route: { at: "conversation", conversation, tab: "posts", message },
  }),
  chat: (conversation, ...[, query]) => {
    const users = query.get("users");
    return users === null
      ? posts(conversation)
      : { to: "person", mails: users.split(",").filter(Boolean) };
  },
};

function posts(conversation: string): DeepLink {
  return { to: "route", route: { at: "conversation", conversation, tab: "posts" } };
}

interface LinkContext {
  readonly subEntityId?: string;
  readonly subPageId?: string;
  readonly channelId?: string;
  readonly chatId?: string;
}

function readContext(text: string | null): LinkContext {
  if (text === null) return {};
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).flatMap(([key, value]) =>
        typeof value === "string" && value !== "" ? [[key, value]] : [],
      ),
    );
  } catch {
    return {};
  }
}
