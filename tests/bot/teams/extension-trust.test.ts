import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import type { Extension } from "../../../bot/ports/extension.ts";
import { extensionInvoke, save } from "../../builders/extension-invoke.ts";
import { channel, type TeamsBot, teamsBot } from "../../builders/teams-bot.ts";
import { type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

const asked: string[] = [];
const shown = { title: "T", text: "t", card: card([text("shown")]) };
const noting = async <T>(what: string, answer: T) => {
  asked.push(what);
  return answer;
};
const extension: Extension = {
  pick: () => noting("pick", shown),
  send: () => noting("send", shown),
  find: () => noting("find", [shown]),
  unfurl: () => noting("unfurl", shown),
};

let peer: TeamsPeer;
let bot: TeamsBot;
beforeAll(async () => {
  peer = await teamsPeer();
  bot = await teamsBot(peer, { extension });
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  await bot.close();
  await peer.close();
});

const invoke = (name: string, value: unknown, but: object = {}) =>
  extensionInvoke(peer, name, value, but);

describe("what nobody should send", () => {
  it.each([
    ["fetchTask", {}],
    ["fetchTask", { ...save, commandId: "other" }],
    ["fetchTask", { ...save, messagePayload: { body: 7 } }],
    ["submitAction", null],
    ["query", { commandId: "find", parameters: "x" }],
    ["query", { commandId: "other" }],
    ["queryLink", { url: 7 }],
    ["queryLink", { url: `https://ours.example/${"x".repeat(5000)}` }],
  ])("is refused: %s %j", async (name, value) => {
    expect((await bot.post(invoke(name, value))).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it("is not known: what the manifest does not name", async () => {
    for (const name of ["selectItem", "anonymousQueryLink", "constructor", "__proto__"])
      expect((await bot.post(invoke(name, { url: "https://ours.example" }))).status).toBe(501);
  });

  it.each([
    ["without a token", {}, ""],
    [
      "from another tenant",
      { conversation: { id: channel, tenantId: "99999999-9999-4999-8999-999999999999" } },
      undefined,
    ],
  ])("is closed %s", async (_how, but, token) => {
    for (const name of ["fetchTask", "submitAction", "query", "queryLink"])
      expect((await bot.post(invoke(name, save, but), token)).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it("is refused to whoever has no directory account", async () => {
    const from = { id: "29:guest", name: "Guest" };
    expect((await bot.post(invoke("fetchTask", save, { from }))).status).toBe(400);
    expect(
      (await bot.post(invoke("queryLink", { url: "https://ours.example" }, { from }))).body,
    ).toEqual({});
  });
});
