import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled, tenantCalled } from "../../builders/ids.ts";
import { anActivity, ana, type TeamsBot, teamsBot, tenant } from "../../builders/teams-bot.ts";
import { type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

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

const whom = { tenant, person: ana.aadObjectId };
const message = { card: card([text("Hello")]), summary: "Hello" };
const send = () => bot.line.messenger.send({ kind: "person", ...whom }, message, "test");
const blocked = { ok: false, refusal: "blocked" };
const closedSince = () => bot.line.messenger.closedSince(whom);
const own = { id: "a:1", tenantId: tenant, conversationType: "personal" };
const fromTheirChat = (over: object) =>
  bot.post(anActivity(peer, { conversation: own, timestamp: "2026-12-24T09:00:00Z", ...over }));

/** What Teams has been seen to say; its documentation names some, and people have met others, and none at all. */
const codes = [
  "MessageWritesBlocked",
  "ConversationBlockedByUser",
  "BotDisabledByUser",
  "BotDisabledByAdmin",
  "BotNotInConversationRoster",
  "Forbidden",
  "",
];

describe("somebody whom the bot cannot write to", () => {
  it.each(codes)(
    "is not tried again without a sign of life, however long it takes (403 %s)",
    async (code) => {
      peer.fail({ status: 403, code });
      expect(await send()).toEqual(blocked);
      const { length } = peer.asked;
      for (let month = 0; month < 12; month++) {
        bot.clock.moveTo(later(bot.clock.now(), { days: 30 }));
        expect(await send()).toEqual(blocked);
      }
      expect(peer.asked).toHaveLength(length);
      expect(await closedSince()).toBe("2026-11-22T09:00:00Z");
    },
  );

  it("is known as such where not even a chat can be opened, and where one was open before", async () => {
    await send();
    expect(await closedSince()).toBeUndefined();
    peer.fail({ status: 403 });
    expect(await send()).toEqual(blocked);
    expect(await closedSince()).toBeDefined();
  });

  it("is tried once after each sign of life elsewhere, and known since the first refusal", async () => {
    peer.fail({ status: 403 });
    await send();
    for (let day = 1; day < 4; day++) {
      bot.clock.moveTo(later(bot.clock.now(), { days: 1 }));
      await bot.line.messenger.tryAgain(whom);
      await bot.line.messenger.tryAgain(whom);
      peer.fail({ status: 403 });
      peer.asked.length = 0;
      expect([await send(), await send(), await send()]).toEqual([blocked, blocked, blocked]);
      expect(peer.asked).toHaveLength(1);
      expect(await closedSince()).toBe("2026-11-22T09:00:00Z");
    }
  });

  it("is reached again once something gets through", async () => {
    peer.fail({ status: 403 });
    await send();
    await bot.line.messenger.tryAgain(whom);
    expect(await closedSince()).toBeDefined();
    expect(await send()).toMatchObject({ ok: true });
    expect(await closedSince()).toBeUndefined();
    expect(await send()).toMatchObject({ ok: true });
  });

  it.each([
    ["writes to it", { text: "help" }],
    ["adds it", { type: "installationUpdate", action: "add" }],
  ])("is reached again once they have let it in: whoever %s", async (_what, over) => {
    peer.fail({ status: 403 });
    await send();
    await fromTheirChat(over);
    expect(await closedSince()).toBeUndefined();
    expect(await send()).toMatchObject({ ok: true });
  });

  it("is known where nobody of their organisation was heard of, and reached once somebody was", async () => {
    const elsewhere = { tenant: tenantCalled("fabrikam"), person: personCalled("eve") };
    const toThem = () => bot.line.messenger.send({ kind: "person", ...elsewhere }, message, "test");
    expect(await toThem()).toEqual(blocked);
    expect(await bot.line.messenger.closedSince(elsewhere)).toBeDefined();
    expect(peer.asked).toEqual([]);
    await bot.line.kept.keepService(elsewhere.tenant, peer.base);
    expect(await toThem()).toEqual(blocked);
    await bot.line.messenger.tryAgain(elsewhere);
    expect(await toThem()).toMatchObject({ ok: true });
    expect(await bot.line.messenger.closedSince(elsewhere)).toBeUndefined();
  });

  it("is left alone by a sign of life of somebody who was never refused", async () => {
    await bot.line.messenger.tryAgain(whom);
    expect(await closedSince()).toBeUndefined();
    expect(await send()).toMatchObject({ ok: true });
  });
});
