import type { Place } from "../../../bot/ports/directory.ts";
import type { TeamsEvents } from "../../../bot/teams/lifecycle.ts";
import type { Welcome } from "../../../bot/teams/welcome-job.ts";
import { channelCalled, personCalled } from "../../builders/ids.ts";
import { anActivity, channel, type TeamsBot, teamsBot, tenant } from "../../builders/teams-bot.ts";
import { botAppId, type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

const chosen = channelCalled("chosen");
const happened: unknown[] = [];
const events: TeamsEvents = {
  meetingStarted: async (place, at) => void happened.push(["started", place.conversation, at]),
  meetingEnded: async (place, at) => void happened.push(["ended", place.conversation, at]),
  membersRemoved: async (place, people) => void happened.push([place.conversation, people]),
};
let circleExists = false;
let peer: TeamsPeer;
let bot: TeamsBot;
beforeEach(async () => {
  happened.length = 0;
  circleExists = false;
  peer = await teamsPeer();
  const welcome: Welcome = async () =>
    circleExists ? undefined : { card: { type: "AdaptiveCard", body: [] }, summary: "Welcome" };
  bot = await teamsBot(peer, { events, welcome });
});
afterEach(async () => {
  await bot.close();
  await peer.close();
});

const team = { tenant: { id: tenant }, team: { id: channel, aadGroupId: "group" } };
const installation = (action: string, but: object = {}) =>
  anActivity(peer, {
    type: "installationUpdate",
    action,
    text: undefined,
    channelData: { ...team, settings: { selectedChannel: { id: chosen } } },
    ...but,
  });
const botAdded = (but: object = {}) =>
  anActivity(peer, {
    type: "conversationUpdate",
    text: undefined,
    membersAdded: [{ id: `28:${botAppId}` }],
    channelData: { ...team, eventType: "teamMemberAdded" },
    ...but,
  });
const changed = (eventType: string, at: string, but: object = {}) =>
  anActivity(peer, {
    type: "conversationUpdate",
    text: undefined,
    timestamp: at,
    channelData: { ...team, eventType, channel: { id: chosen } },
    ...but,
  });
const chat = { id: "19:peers@thread.v2", tenantId: tenant, conversationType: "groupChat" };

async function welcomes() {
  await bot.runDue();
  bot.clock.moveTo("2026-11-22T12:00:00Z");
  await bot.runDue();
  return peer.asked.map(({ path }) => path.split("/")[3]);
}

describe("adding the app", () => {
  it("is welcomed in the channel that was chosen", async () => {
    await bot.post(installation("add"));
    expect(await welcomes()).toEqual([chosen]);
  });

  it("is welcomed in General when no channel was chosen", async () => {
    await bot.post(installation("add", { channelData: team }));
    expect(await welcomes()).toEqual([channel]);
  });

  it("to a private channel is welcomed there", async () => {
    const own = channelCalled("private");
    const channelData = { ...team, channel: { id: own, type: "private" } };
    await bot.post(installation("add", { channelData }));
    expect(await welcomes()).toEqual([own]);
  });

  it("to a group chat is welcomed there", async () => {
    await bot.post(
      installation("add", { conversation: chat, channelData: { tenant: { id: tenant } } }),
    );
    expect(await welcomes()).toEqual([chat.id]);
  });

  it("to a booked meeting's chat is not welcomed", async () => {
    const conversation = { ...chat, id: "19:meeting_abc@thread.v2" };
    await bot.post(installation("add", { conversation, channelData: { tenant: { id: tenant } } }));
    expect(await welcomes()).toEqual([]);
  });

  it.each([
    ["in this order", () => [installation("add"), botAdded()]],
    ["in the other order", () => [botAdded(), installation("add")]],
    ["doubled", () => [installation("add"), installation("add"), botAdded(), botAdded()]],
    ["after a first message", () => [anActivity(peer), installation("add")]],
  ])("is welcomed once where it is told of twice, %s", async (_order, told) => {
    for (const activity of told()) expect((await bot.post(activity)).status).toBe(200);
    peer.asked.length = 0;
    expect(await welcomes()).toEqual([chosen]);
  });

  it("is welcomed in General when only the bot's own arrival was told", async () => {
    await bot.post(botAdded());
    expect(await welcomes()).toEqual([channel]);
  });

  it("is not welcomed again by an upgrade", async () => {
    await bot.post(installation("add"));
    await welcomes();
    await bot.post(installation("remove-upgrade"));
    await bot.post(installation("add-upgrade"));
    expect(await welcomes()).toEqual([chosen]);
  });

  it("again is not welcomed where the circle still is", async () => {
    await bot.post(installation("add"));
    await welcomes();
    circleExists = true;
    await bot.post(installation("remove", { timestamp: "2026-11-22T09:01:00Z" }));
    await bot.post(installation("add", { timestamp: "2026-11-22T09:02:00Z" }));
    expect(await welcomes()).toEqual([chosen]);
  });

  it("is not undone by a removal that comes late", async () => {
    await bot.post(installation("add", { timestamp: "2026-11-22T09:02:00Z" }));
    await bot.post(installation("remove", { timestamp: "2026-11-22T09:01:00Z" }));
    expect(await bot.line.roster.whereabouts({ tenant, conversation: channel })).toMatchObject({
      installed: true,
    });
  });
});

describe("a removal", () => {
  it("is not undone by an arrival that comes late", async () => {
    await bot.post(installation("add"));
    await welcomes();
    await bot.post(installation("remove", { timestamp: "2026-11-22T09:03:00Z" }));
    await bot.post(botAdded({ timestamp: "2026-11-22T09:01:00Z" }));
    expect(await welcomes()).toEqual([chosen]);
  });
});

describe("a conversation's end", () => {
  const message = { card: { type: "AdaptiveCard" as const, body: [] }, summary: "Hello" };
  const send = (conversation: Place["conversation"]) =>
    bot.line.messenger.send({ kind: "conversation", tenant, conversation }, message, "test");

  it("is known of every channel of a team that the app has left", async () => {
    await bot.post(installation("add"));
    await bot.post(installation("remove", { timestamp: "2026-11-22T09:01:00Z" }));
    expect(await send(chosen)).toEqual({ ok: false, refusal: "blocked" });
    expect(peer.asked).toEqual([]);
  });

  it("is final for a deleted channel until it is restored", async () => {
    await bot.post(installation("add"));
    await bot.post(changed("channelDeleted", "2026-11-22T09:01:00Z"));
    expect(await send(chosen)).toEqual({ ok: false, refusal: "gone" });
    await bot.post(changed("channelRestored", "2026-11-22T09:02:00Z"));
    expect(await send(chosen)).toMatchObject({ ok: true });
  });

  it.each([
    "channelCreated",
    "channelRenamed",
    "channelDeleted",
    "channelRestored",
    "teamArchived",
    "teamUnarchived",
    "teamDeleted",
    "teamHardDeleted",
    "teamRestored",
    "teamRenamed",
    "somethingNew",
    "constructor",
  ])("of a place never heard of before survives %s", async (eventType) => {
    expect((await bot.post(changed(eventType, "2026-11-22T09:01:00Z"))).status).toBe(200);
  });
});

describe("what happens in a conversation", () => {
  it.each([
    ["meetingStart", "started"],
    ["meetingEnd", "ended"],
  ])("is passed on: %s", async (name, word) => {
    const conversation = { ...chat, id: "19:meeting_abc@thread.v2" };
    await bot.post(
      anActivity(peer, {
        type: "event",
        name: `application/vnd.microsoft.${name}`,
        text: undefined,
        conversation,
        channelData: { tenant: { id: tenant }, meeting: { id: "m" } },
        value: { Id: "m", Title: "A circle" },
      }),
    );
    expect(happened).toEqual([[word, conversation.id, "2026-11-22T09:00:00Z"]]);
  });

  it("is passed on: who left", async () => {
    const bo = { id: "29:bo", aadObjectId: personCalled("bo") };
    const leaving = {
      membersRemoved: [bo],
      channelData: { ...team, eventType: "teamMemberRemoved" },
    };
    await bot.post(anActivity(peer, { type: "conversationUpdate", text: undefined, ...leaving }));
    expect(happened).toEqual([[channel, [bo.aadObjectId]]]);
  });

  it("may be something that we know nothing of", async () => {
    expect((await bot.post(anActivity(peer, { type: "messageReaction" }))).status).toBe(200);
  });
});
