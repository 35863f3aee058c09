import { card } from "../../../bot/kit/card.ts";
import { refreshFor } from "../../../bot/kit/refresh.ts";
import { text } from "../../../bot/kit/text.ts";
import type { Recipient } from "../../../bot/ports/messenger.ts";
import { pace } from "../../../bot/teams/pace.ts";
import { personCalled } from "../../builders/ids.ts";
import {
  anActivity,
  ana,
  channel,
  type TeamsBot,
  teamsBot,
  tenant,
} from "../../builders/teams-bot.ts";
import { botAppId, type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

let peer: TeamsPeer;
let bot: TeamsBot;
beforeEach(async () => {
  peer = await teamsPeer();
  bot = await teamsBot(peer);
  await bot.post(anActivity(peer, { text: "hello" }));
  peer.asked.length = 0;
});
afterEach(async () => {
  await bot.close();
  await peer.close();
});

const home: Recipient = { kind: "conversation", tenant, conversation: channel };
const person: Recipient = { kind: "person", tenant, person: ana.aadObjectId };
const message = { card: card([text("Hello")]), summary: "Hello" };
const send = (to: Recipient = home) => bot.line.messenger.send(to, message, "test");
const statuses = () => peer.asked.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`);

describe("the messenger", () => {
  it("posts a card and answers its id", async () => {
    expect(await send()).toEqual({ ok: true, value: expect.stringMatching(/^sent-/) });
    expect(peer.asked[0]?.body).toMatchObject({
      type: "message",
      summary: "Hello",
      attachments: [
        { contentType: "application/vnd.microsoft.card.adaptive", content: message.card },
      ],
    });
  });

  it("replies in a thread, and updates what it has posted", async () => {
    const reply = { ...home, root: "42" };
    await send(reply);
    await bot.line.messenger.update(home, "sent-1", message);
    expect(peer.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /v3/conversations/${channel};messageid=42/activities`,
      `PUT /v3/conversations/${channel}/activities/sent-1`,
    ]);
  });

  it("opens a person's chat once and writes there", async () => {
    await send(person);
    await send(person);
    expect(peer.asked.map(({ path }) => path)).toEqual([
      "/v3/conversations",
      "/v3/conversations/a:1opened/activities",
      "/v3/conversations/a:1opened/activities",
    ]);
    expect(peer.asked[0]?.body).toMatchObject({
      bot: { id: `28:${botAppId}` },
      members: [{ id: ana.aadObjectId }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    });
  });

  it("waits for as long as Teams asks it to", async () => {
    peer.fail({ status: 429, retryAfter: 1 });
    const before = performance.now();
    expect(await send()).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeGreaterThan(990);
    expect(peer.asked).toHaveLength(2);
  });

  it("keeps the pace with what it repeats, too", async () => {
    const start = performance.now();
    for (let sent = 0; sent < 6; sent++) await send();
    peer.fail({ status: 502 });
    await send();
    expect(peer.asked).toHaveLength(8);
    expect(performance.now() - start).toBeGreaterThan(1040);
  });

  it("comes back later when Teams asks for more than a call should wait", async () => {
    peer.fail({ status: 429, retryAfter: 120 });
    await expect(send()).rejects.toMatchObject({ name: "Later", at: "2026-11-22T09:02:00Z" });
    expect(peer.asked).toHaveLength(1);
  });

  it.each([412, 502, 504])("repeats what met a %i", async (status) => {
    peer.fail({ status });
    expect(await send()).toMatchObject({ ok: true });
    expect(peer.asked).toHaveLength(2);
  });

  it.each([500, 503])(
    "leaves a %i to whoever sends, as the card may be there already",
    async (status) => {
      peer.fail({ status });
      await expect(send()).rejects.toMatchObject({ statusCode: status });
      expect(peer.asked).toHaveLength(1);
    },
  );

  it("says that a conversation is gone", async () => {
    peer.fail({ status: 404 });
    expect(await send()).toEqual({ ok: false, refusal: "gone" });
  });

  it("remembers for a day that a conversation blocks it", async () => {
    peer.fail({ status: 403 });
    expect(await send()).toEqual({ ok: false, refusal: "blocked" });
    const asked = peer.asked.length;
    expect(await send()).toEqual({ ok: false, refusal: "blocked" });
    expect(peer.asked).toHaveLength(asked);
    bot.clock.moveTo("2026-11-23T09:00:01Z");
    expect(await send()).toMatchObject({ ok: true });
  });

  it("takes a message as a sign that it is welcome again", async () => {
    peer.fail({ status: 403 });
    await send();
    await bot.post(anActivity(peer, { text: "hello", timestamp: "2026-11-22T09:05:00Z" }));
    expect(await send()).toMatchObject({ ok: true });
  });

  it("does not know where to write before Teams was ever heard of", async () => {
    const fresh = await teamsBot(peer);
    expect(await fresh.line.messenger.send(home, message, "test")).toEqual({
      ok: false,
      refusal: "blocked",
    });
    await fresh.close();
  });

  it("names people who get their own view as Teams knows them there", async () => {
    const stranger = personCalled("stranger");
    peer.members.push(ana, { id: "29:bo", aadObjectId: personCalled("bo") }, { id: "29:c" });
    const refresh = refreshFor([personCalled("bo"), stranger], { verb: "test.view" });
    await bot.line.messenger.send(
      home,
      { ...message, card: card([text("Hello")], [], refresh) },
      "test",
    );
    const sent = peer.asked.find(({ method }) => method === "POST");
    expect(sent?.body.attachments[0].content.refresh.userIds).toEqual(["29:bo"]);
    expect(statuses().filter((each) => each.startsWith("GET"))).toHaveLength(2);
  });
});

describe("the pace", () => {
  it("keeps below seven a second and sixty in thirty seconds", () => {
    let now = 0;
    const limits = [
      { messages: 7, seconds: 1 },
      { messages: 60, seconds: 30 },
    ];
    const taking = pace(limits, () => now);
    const starts = Array.from({ length: 200 }, () => {
      now += 0.01;
      return now + (taking.take("c", 1000) ?? Number.NaN);
    });
    for (const { messages, seconds } of limits)
      for (const start of starts)
        expect(
          starts.filter((each) => each > start - seconds + 1e-6 && each <= start).length,
        ).toBeLessThanOrEqual(messages);
    expect(starts.at(-1)).toBeLessThan(105);
  });

  it("takes no place for what would have to wait too long", () => {
    const taking = pace([{ messages: 1, seconds: 10 }], () => 0);
    expect([taking.take("c", 5), taking.take("c", 5), taking.take("d", 5)]).toEqual([
      0,
      undefined,
      0,
    ]);
  });
});
