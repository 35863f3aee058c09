import fc from "fast-check";
import type { Welcome } from "../../../bot/teams/welcome-job.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { channelCalled } from "../../builders/ids.ts";
import { anActivity, channel, type TeamsBot, teamsBot, tenant } from "../../builders/teams-bot.ts";
import { botAppId, type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

/** The circle's channel; the team's General is another. */
const river = channelCalled("river");
const back = { card: { type: "AdaptiveCard" as const, body: [] }, summary: "Back", root: "42" };
const welcome: Welcome = async ({ conversation }, _language, when) =>
  when === "back" && conversation === river ? back : undefined;

let peer: TeamsPeer;
let bot: TeamsBot;
async function begin() {
  bot = await teamsBot(peer, { welcome });
  await bot.post(installation("add", at(0)));
  await bot.post(message(at(1)));
  await bot.runDue();
  peer.asked.length = 0;
}
beforeEach(async () => {
  peer = await teamsPeer();
  await begin();
});
afterEach(async () => {
  await bot.close();
  await peer.close();
});

const at = (minutes: number) => later(instant("2026-11-22T09:00:00Z"), { minutes });
const team = { tenant: { id: tenant }, team: { id: channel, aadGroupId: "group" } };
const inRiver = { id: `${river};messageid=1`, tenantId: tenant, conversationType: "channel" };
const installation = (action: string, timestamp: string) =>
  anActivity(peer, {
    type: "installationUpdate",
    action,
    text: undefined,
    timestamp,
    channelData: { ...team, settings: { selectedChannel: { id: channel } } },
  });
const members = (what: "membersAdded" | "membersRemoved", timestamp: string) =>
  anActivity(peer, {
    type: "conversationUpdate",
    text: undefined,
    timestamp,
    [what]: [{ id: `28:${botAppId}` }],
    channelData: team,
  });
const changed = (eventType: string, timestamp: string) =>
  anActivity(peer, {
    type: "conversationUpdate",
    text: undefined,
    timestamp,
    channelData: { ...team, eventType, channel: { id: river } },
  });
const message = (timestamp: string) =>
  anActivity(peer, {
    text: "next",
    timestamp,
    conversation: inRiver,
    channelData: { ...team, channel: { id: river } },
  });

/** How a place falls asleep and wakes, and everything that Teams may tell of each. */
const ways = {
  removed: {
    off: (time: string) => [installation("remove", time), members("membersRemoved", time)],
    on: (time: string) => [installation("add", time), members("membersAdded", time)],
  },
  archived: {
    off: (time: string) => [changed("teamArchived", time)],
    on: (time: string) => [changed("teamUnarchived", time)],
  },
  "channel deleted": {
    off: (time: string) => [changed("channelDeleted", time)],
    on: (time: string) => [changed("channelRestored", time)],
  },
  "team deleted": {
    off: (time: string) => [changed("teamDeleted", time)],
    on: (time: string) => [changed("teamRestored", time)],
  },
} as const;
type Way = keyof typeof ways;
const each = Object.keys(ways) as readonly Way[];

const card = { card: { type: "AdaptiveCard" as const, body: [] }, summary: "Hello" };
const send = () =>
  bot.line.messenger.send({ kind: "conversation", tenant, conversation: river }, card, "test");
/** Where it was said that the bot is back. */
async function backs() {
  const later30 = later(bot.clock.now(), { minutes: 1 });
  bot.clock.moveTo(later30);
  await bot.runDue();
  const said = peer.asked.filter(({ body }) => body?.summary === "Back");
  return said.map(({ path }) => decodeURIComponent(path.split("/")[3] ?? ""));
}
const thread = `${river};messageid=42`;

describe.each(each)("a place that was %s", (way) => {
  it("sleeps until it is back, says so once in the circle's thread, and speaks again", async () => {
    for (const told of ways[way].off(at(10))) await bot.post(told);
    expect(await send()).toMatchObject({ ok: false });
    expect(await backs()).toEqual([]);
    for (const told of [...ways[way].on(at(20)), ...ways[way].on(at(20))]) await bot.post(told);
    expect(await backs()).toEqual([thread]);
    expect(await send()).toMatchObject({ ok: true });
    await bot.post(message(at(30)));
    expect(await backs()).toEqual([thread]);
  });

  it("is awake by a mere message where nobody told that it is back", async () => {
    for (const told of ways[way].off(at(10))) await bot.post(told);
    await bot.post(message(at(20)));
    expect(await send()).toMatchObject({ ok: true });
    expect(await backs()).toEqual([thread]);
    for (const told of ways[way].off(at(10))) await bot.post(told);
    for (const told of ways[way].on(at(15))) await bot.post(told);
    expect(await send()).toMatchObject({ ok: true });
    expect(await backs()).toEqual([thread]);
  });
});

it("says nothing of being back where it never was away", async () => {
  await bot.post(message(at(20)));
  await bot.post(installation("add", at(21)));
  await bot.post(changed("channelRestored", at(22)));
  await bot.post(changed("teamUnarchived", at(23)));
  expect(await backs()).toEqual([]);
});

it("comes to what is true whatever is told late, twice or never, and says it is back once at most", async () => {
  const story = fc.array(fc.record({ way: fc.constantFrom(...each), twice: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(story, fc.infiniteStream(fc.nat(1000)), async (happened, chance) => {
      await bot.close();
      await begin();
      const [lots] = [chance[Symbol.iterator]()];
      const draw = () => lots.next().value ?? 0;
      const told = happened.flatMap(({ way, twice }, index) => {
        const [off, on] = [ways[way].off(at(10 + 10 * index)), ways[way].on(at(15 + 10 * index))];
        return [...off, ...on, ...(twice ? [...on, ...off] : [])];
      });
      const shuffled = told
        .filter(() => draw() % 5 > 0)
        .map((body) => ({ body, place: draw() }))
        .toSorted((a, b) => a.place - b.place);
      for (const { body } of shuffled) expect((await bot.post(body)).status).toBe(200);
      await bot.post(message(at(100)));
      expect(await send()).toMatchObject({ ok: true });
      for (const { body } of shuffled) await bot.post(body);
      expect(await send()).toMatchObject({ ok: true });
      const said = await backs();
      expect(said.filter((each) => each === thread)).toEqual(said);
      expect(said.length).toBeLessThanOrEqual(1);
      peer.asked.length = 0;
    }),
    { numRuns: 8 },
  );
}, 30_000);
