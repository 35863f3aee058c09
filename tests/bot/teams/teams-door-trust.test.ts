import { createHmac } from "node:crypto";
import { strictAuth } from "../../../bot/teams/strict-auth.ts";
import {
  anActivity,
  ana,
  channel,
  type TeamsBot,
  teamsBot,
  tenant,
} from "../../builders/teams-bot.ts";
import { botAppId, issuer, type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

let peer: TeamsPeer;
let bot: TeamsBot;
beforeAll(async () => {
  peer = await teamsPeer();
  bot = await teamsBot(peer);
  // The SDK writes a line for each token it does not like.
  console.error = () => undefined;
});
afterAll(async () => {
  await bot.close();
  await peer.close();
});

const unsigned = (header: object, claims: object) =>
  [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
const claims = () => ({
  iss: issuer,
  aud: botAppId,
  serviceurl: peer.base,
  exp: Math.floor(Date.now() / 1000) + 600,
});

const refused: readonly (readonly [string, () => Promise<string> | string, object?])[] = [
  ["no token", () => ""],
  ["something that is no token", () => "Bearer abc"],
  ["a forged signature", async () => `Bearer ${await peer.token({ forged: true })}`],
  [
    "a token without a signature",
    () => `Bearer ${unsigned({ alg: "none", kid: "k1" }, claims())}.`,
  ],
  [
    "the public key used as a shared secret",
    () => {
      const content = unsigned({ alg: "HS256", kid: "k1" }, claims());
      const key = JSON.stringify(peer.publicKey);
      return `Bearer ${content}.${createHmac("sha256", key).update(content).digest("base64url")}`;
    },
  ],
  ["a token that has ended", async () => `Bearer ${await peer.token({ expires: -900 })}`],
  ["a token of the future", async () => `Bearer ${await peer.token({ notBefore: 900 })}`],
  ["a token for another bot", async () => `Bearer ${await peer.token({ audience: "other" })}`],
  [
    "a token of another issuer",
    async () => `Bearer ${await peer.token({ issuer: "https://evil.example" })}`,
  ],
  [
    "an address for our answers that the token does not name",
    async () => `Bearer ${await peer.token()}`,
    { serviceUrl: "https://evil.example" },
  ],
  ["no address at all", async () => `Bearer ${await peer.token()}`, { serviceUrl: undefined }],
  ["another channel", async () => `Bearer ${await peer.token()}`, { channelId: "webchat" }],
  ["the emulator", async () => `Bearer ${await peer.token()}`, { channelId: "emulator" }],
  [
    "a tenant that is not allowed",
    async () => `Bearer ${await peer.token()}`,
    {
      conversation: { id: "19:x@thread.v2", tenantId: "00000000-0000-4000-8000-00000000dead" },
    },
  ],
  [
    "a person of a tenant that is not allowed, in a shared channel",
    async () => `Bearer ${await peer.token()}`,
    {
      from: { ...ana, tenantId: "00000000-0000-4000-8000-00000000dead" },
      channelData: { tenant: { id: tenant }, channel: { id: channel, type: "shared" } },
    },
  ],
];

describe("the door to Teams", () => {
  it.each(refused.map(([what, authorization, but]) => ({ what, authorization, but })))(
    "turns $what away without a word",
    async ({ authorization, but }) => {
      const before = peer.asked.length;
      const answer = await bot.post(anActivity(peer, but), await authorization());
      expect(answer).toMatchObject({ status: 401, words: "" });
      expect(peer.asked).toHaveLength(before);
    },
  );

  it("turns an empty body away", async () => {
    expect((await bot.post({})).status).toBe(401);
  });

  it("lets Teams in", async () => {
    expect((await bot.post(anActivity(peer))).status).toBe(200);
  });

  it("calls a proven body that is no activity a bad request", async () => {
    const broken = { channelId: "msteams", serviceUrl: peer.base, type: 7 };
    expect((await bot.post(broken)).status).toBe(400);
  });

  it("does not start without an app id, which would let everyone in", () => {
    const config = {
      APP_ID: "",
      APP_TENANT: tenant,
      LOGIN_URL: "https://localhost",
      BOT_OPENID_METADATA: peer.openid,
      BOT_TOKEN_ISSUER: issuer,
    };
    expect(() => strictAuth(config, async () => "")).toThrow("APP_ID");
  });
});
