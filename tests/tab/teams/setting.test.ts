import type { app } from "@microsoft/teams-js";
import { startRoute } from "../../../tab/start-route.ts";
import { hostOrigins } from "../../../tab/teams/origins.ts";
import { settingOf } from "../../../tab/teams/setting.ts";
import { within } from "../../../tab/teams/within.ts";

const context = (over: object) =>
  ({
    app: { locale: "de-de", theme: "default" },
    page: { frameContext: "content" },
    user: { tenant: { id: "mine" } },
    ...over,
  }) as unknown as app.Context;

describe("settingOf", () => {
  it("takes a channel's conversation, and a shared channel's owner for its tenant", () => {
    expect(settingOf(context({ channel: { id: "19:a" } })).place).toEqual({
      tenant: "mine",
      conversation: "19:a",
    });
    const shared = context({ channel: { id: "19:a", ownerTenantId: "theirs" } });
    expect(settingOf(shared).place?.tenant).toBe("theirs");
  });

  it("knows what a channel is called, and that nobody says it of a chat", () => {
    const channel = { id: "19:a", displayName: "New to leading" };
    expect(settingOf(context({ channel })).placeName).toBe("New to leading");
    expect(settingOf(context({ chat: { id: "19:b" } })).placeName).toBe("");
  });

  it("takes a meeting's chat even when the meeting stands in a channel", () => {
    const meeting = { meeting: { id: "m" }, chat: { id: "19:m" }, channel: { id: "19:a" } };
    expect(settingOf(context(meeting)).place?.conversation).toBe("19:m");
  });

  it("has no place in the personal app", () => {
    expect(settingOf(context({})).place).toBeUndefined();
  });

  it("knows the panel beside a meeting, and takes an unknown theme for light", () => {
    const panel = context({
      app: { locale: "en", theme: "glass" },
      page: { frameContext: "sidePanel", subPageId: "members" },
    });
    expect(settingOf(panel)).toMatchObject({
      frame: "panel",
      theme: "light",
      subPage: "/members",
    });
  });
});

describe("startRoute", () => {
  const at = (hash: string, search = "") => ({ hash, search });
  const page = { subPage: undefined, frame: "page" } as const;

  it.each([
    ["a deep link first", { ...page, subPage: "/members" }, at("#/mine"), "/members"],
    ["the address", page, at("#/mine"), "/mine"],
    ["the query", page, at("", "?page=mine"), "/mine"],
    ["the frame", { ...page, frame: "configure" } as const, at(""), "/configure"],
    ["the landing", page, at(""), "/"],
  ])("follows %s", (_, setting, address, route) => {
    expect(startRoute(setting, address)).toBe(route);
  });
});

describe("the door to Teams", () => {
  it("does not wait for ever for an answer", async () => {
    await expect(within(new Promise(() => undefined), 5)).rejects.toThrow("Teams did not answer");
    expect(await within(Promise.resolve("yes"), 5)).toBe("yes");
  });

  it("reads the hosts that the server names", () => {
    document.head.innerHTML = `<meta name="teams-hosts" content="http://a.example http://b.example">`;
    expect(hostOrigins(document)).toEqual(["http://a.example", "http://b.example"]);
    document.head.innerHTML = "";
    expect(hostOrigins(document)).toEqual([]);
  });
});
