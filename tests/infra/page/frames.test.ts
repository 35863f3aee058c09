/** @jest-environment jsdom */
import { answerTab, type TabDoors } from "../../../infra/local/page/frame/answer-tab.ts";
import { openBridge } from "../../../infra/local/page/frame/frame-bridge.ts";
import { notSupported } from "../../../infra/local/page/frame/host-protocol.ts";
import { fillUrl, tabContext, tabInstances } from "../../../infra/local/page/frame/tab-context.ts";
import type { ConversationView, PersonView, World } from "../../../infra/local/teams/host-api.ts";

const origin = "http://localhost:8301";

function aLine(responders: ReturnType<typeof answerTab>) {
  const posted: { message: unknown; to: string }[] = [];
  const unknown: string[] = [];
  const frame = {
    postMessage: (message: unknown, to: string) => posted.push({ message, to }),
  } as unknown as Window;
  const bridge = openBridge({
    host: window,
    target: () => frame,
    origin,
    responders: () => responders,
    unknown: ({ func }) => unknown.push(func),
  });
  const say = async (data: unknown, from = origin) => {
    const event = new MessageEvent("message", { data, origin: from });
    Object.defineProperty(event, "source", { value: frame });
    window.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { bridge, posted, unknown, say };
}

const doors = (some: Partial<TabDoors> = {}): TabDoors => ({
  frameContext: "content",
  context: () => ({}),
  token: async () => "token",
  authenticate: async () => [true, ""],
  loaded: () => undefined,
  failed: () => undefined,
  openLink: () => true,
  openApp: () => true,
  openDialog: async () => [undefined, undefined],
  goBack: () => undefined,
  shareLink: () => undefined,
  meeting: () => undefined,
  settings: () => ({}),
  tabs: () => [],
  ...some,
});

describe("the line to a frame", () => {
  it("answers initialize as teams-js expects it, to the frame's origin only", async () => {
    const { posted, say, bridge } = aLine(answerTab(doors({ frameContext: "sidePanel" })));
    await say({ id: 0, uuidAsString: "u", func: "initialize", args: ["2.58.0", 4, null] });
    const [answer] = posted;
    expect(answer?.to).toBe(origin);
    expect(answer?.message).toMatchObject({
      id: 0,
      uuidAsString: "u",
      args: ["sidePanel", "web", expect.stringContaining('"apiVersion":4'), "2.58.0"],
    });
    bridge.close();
  });

  it("does not hear another origin", async () => {
    const { posted, say, bridge } = aLine(answerTab(doors()));
    await say({ id: 1, func: "getContext" }, "http://evil.example");
    expect(posted).toEqual([]);
    bridge.close();
  });

  it("answers what it does not know, so that nothing hangs, and notes it", async () => {
    const { posted, unknown, say, bridge } = aLine(answerTab(doors()));
    await say({ id: 2, func: "teleport", args: [] });
    expect(posted[0]?.message).toMatchObject({ id: 2, args: [notSupported] });
    expect(unknown).toEqual(["teleport"]);
    bridge.close();
  });

  it("remembers which handlers are registered", async () => {
    const { say, bridge } = aLine(answerTab(doors()));
    await say({ id: 3, func: "registerHandler", args: ["themeChange"] });
    expect([bridge.isHeard("themeChange"), bridge.isHeard("backButton")]).toEqual([true, false]);
    bridge.close();
  });

  it("tells teams-js that there is no token, in words", async () => {
    const refuse = async () => {
      throw new Error("Entra is asleep");
    };
    const { posted, say, bridge } = aLine(answerTab(doors({ token: refuse })));
    await say({ id: 4, func: "authentication.getAuthToken", args: [] });
    expect(posted[0]?.message).toMatchObject({ args: [false, "Entra is asleep"] });
    bridge.close();
  });

  it("resolves a dialog with what it was closed with", async () => {
    const openDialog = async () => [undefined, { picked: 42 }] as const;
    const { posted, say, bridge } = aLine(answerTab(doors({ openDialog })));
    await say({ id: 5, func: "tasks.startTask", args: [{ url: "x" }] });
    expect(posted[0]?.message).toMatchObject({ args: [undefined, { picked: 42 }] });
    bridge.close();
  });
});

describe("the tabs an app may ask for", () => {
  it("are those of the place, with where they stand", () => {
    const tab = { id: "t1", name: "Circle", entityId: "circle", contentUrl: "http://x/tab" };
    const team = { id: "19:team", groupId: "g", name: "Team" };
    const place = { id: "19:c", name: "General", team, tabs: [tab] };
    expect(tabInstances(place as unknown as ConversationView)).toMatchObject([
      { tabName: "Circle", entityId: "circle", channelId: "19:c", groupId: "g" },
    ]);
    expect(tabInstances(undefined)).toEqual([]);
  });
});

describe("the context a tab is given", () => {
  const world = { tenant: "t", app: { teamsAppId: "a" } } as unknown as World;
  const me = { id: "p", name: "Amara", mail: "a@x", locale: "en-GB" } as PersonView;
  const place = (conversation?: Partial<ConversationView>) =>
    tabContext({
      world,
      me,
      theme: "dark",
      frameContext: "content",
      entity: "e",
      conversation: conversation as ConversationView | undefined,
    });

  it("names team and channel, and whose they are, in a channel", () => {
    const team = { id: "19:team", groupId: "g", name: "Team" };
    expect(place({ kind: "channel", id: "19:c", membership: "private", team })).toMatchObject({
      channelId: "19:c",
      channelType: "Private",
      hostTeamTenantId: "t",
      groupId: "g",
      theme: "dark",
      locale: "en-gb",
    });
  });

  it("names chat and meeting in a meeting, and no channel", () => {
    const context = place({ kind: "meeting", id: "19:m", meeting: { meetingId: "M" } as never });
    expect(context).toMatchObject({ chatId: "19:m", meetingId: "M" });
    expect(context).not.toHaveProperty("channelId");
  });

  it("names no place in the personal app", () => {
    expect(place()).not.toHaveProperty("chatId");
  });

  it("fills Teams' placeholders in an address", () => {
    expect(fillUrl("https://x/?t={theme}&l={locale}&c={channelId}", place())).toBe(
      "https://x/?t=dark&l=en-gb&c=",
    );
  });
});
