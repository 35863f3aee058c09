import { readAddress } from "../../../infra/local/page/route/address.ts";
import { readDeepLink } from "../../../infra/local/page/route/deep-link.ts";
import { routeOfLink } from "../../../infra/local/page/route/link-route.ts";
import { formatRoute, parseRoute, type Route } from "../../../infra/local/page/route/route.ts";
import type { Places } from "../../../infra/local/teams/host-api.ts";

const channel = "19:abc@thread.tacv2";
const own = "http://localhost:8300";
const world = { app: { appId: "app", teamsAppId: "teams-app" } } as Parameters<
  typeof routeOfLink
>[2];
const places: Places = {
  teams: [],
  chats: [],
  meetings: [],
  personal: { id: "personal", kind: "personal", name: "Bot", installed: true, unread: 0 },
};
const entity = (context: object, page = "circle") =>
  `https://teams.microsoft.com/l/entity/teams-app/${page}?context=${encodeURIComponent(JSON.stringify(context))}`;

describe("a view's address", () => {
  const routes: readonly Route[] = [
    { at: "home" },
    { at: "conversation", conversation: channel, tab: "posts" },
    { at: "conversation", conversation: channel, tab: "a/b", sub: "/members?x=1" },
    { at: "meeting", conversation: "19:meeting_x@thread.v2" },
    { at: "activity" },
    { at: "calendar" },
    { at: "calendar", week: "2026-11-22" },
    { at: "circles", tab: "chat" },
  ];
  it.each(routes)("leads back to the same view: $at", (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it("may name a channel in words", () => {
    expect(parseRoute("channel/New%20to%20leading/Circle")).toMatchObject({
      conversation: "New to leading",
      tab: "Circle",
    });
  });

  it("says who one is, and opens ?view= where there is no hash", () => {
    const { as, route } = readAddress(`${own}/?as=amara&view=calendar`);
    expect([as, route.at]).toEqual(["amara", "calendar"]);
    expect(readAddress(`${own}/?view=calendar#/circles`).route.at).toBe("circles");
  });
});

describe("a link in a card or tab", () => {
  it("opens the app's tab in the conversation it names, at its sub-page", () => {
    const link = entity({ subEntityId: "/members", channelId: channel });
    expect(routeOfLink(link, own, world, places)).toEqual({
      at: "conversation",
      conversation: channel,
      tab: "circle",
      sub: "/members",
    });
  });

  it("opens the personal app where no conversation is named", () => {
    expect(routeOfLink(entity({}, "mine"), own, world, places)).toMatchObject({
      at: "circles",
      tab: "circles",
    });
  });

  it("adds the app's tab where one is, or opens the personal app where there is nothing to add it to", () => {
    const link = "https://teams.microsoft.com/l/app/teams-app";
    const here = { at: "conversation", conversation: channel, tab: "posts" } as const;
    expect(routeOfLink(link, own, world, places, here)).toEqual({ ...here, tab: "new" });
    expect(routeOfLink(link, own, world, places)).toMatchObject({ at: "circles" });
    expect(routeOfLink(`${link}-of-others`, own, world, places, here)).toBeUndefined();
  });

  it("joins the meeting whose chat it names", () => {
    const chat = "19:meeting_x@thread.v2";
    const link = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0?context=%7B%7D`;
    expect(routeOfLink(link, own, world, places)).toEqual({ at: "meeting", conversation: chat });
  });

  it("opens a person's chat with the bot", () => {
    const link = "https://teams.microsoft.com/l/chat/0/0?users=28:app";
    expect(routeOfLink(link, own, world, places)).toMatchObject({ at: "circles", tab: "chat" });
  });

  it("leads out of the page when it is of another site or another app", () => {
    expect(readDeepLink("https://example.com/l/entity/a/b", own)).toBeUndefined();
    const other = "https://teams.microsoft.com/l/entity/other-app/page";
    expect(routeOfLink(other, own, world, places)).toBeUndefined();
  });

  it("survives a context that is no JSON", () => {
    const link = "https://teams.microsoft.com/l/entity/teams-app/circle?context={";
    expect(readDeepLink(link, own)).toMatchObject({ to: "app", entity: "circle" });
  });
});
