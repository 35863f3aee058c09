import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { card } from "../../../bot/kit/card.ts";
import { refreshFor } from "../../../bot/kit/refresh.ts";
import { text } from "../../../bot/kit/text.ts";
import type { Actions, Command, Turn } from "../../../bot/ports/action.ts";
import { cardLint } from "../../builders/card-lint.ts";
import {
  anActivity,
  ana,
  channel,
  type TeamsBot,
  teamsBot,
  tenant,
} from "../../builders/teams-bot.ts";
import { type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

const pressed = z.object({ verb: z.literal("test.press"), circle: z.string().optional() });
const turns: Turn[] = [];
let press: () => Promise<Awaited<ReturnType<Actions["run"]>>>;
const actions: Actions<z.infer<typeof pressed>> = {
  schema: pressed,
  notYours: "app:wentWrong",
  async run(_action, turn) {
    turns.push(turn);
    return press();
  },
};
let slow = 0;
const next: Command = {
  name: "next",
  async run(said) {
    await wait(slow);
    return { card: card([text(`${said.caller.name}: ${said.language}`)]), summary: "Next" };
  },
};

let peer: TeamsPeer;
let bot: TeamsBot;
beforeAll(async () => {
  peer = await teamsPeer();
  bot = await teamsBot(peer, { actions: [actions], commands: [next] });
});
beforeEach(() => {
  peer.asked.length = 0;
  turns.length = 0;
  slow = 0;
  press = async () => ({ say: "Done." });
});
afterAll(async () => {
  await bot.close();
  await peer.close();
});

const written = (words: string, but: object = {}) =>
  anActivity(peer, { text: `<at>Peer Circles</at> ${words}`, ...but });
const cardsSent = () => peer.asked.flatMap(({ body }) => body.attachments?.[0]?.content ?? []);
const execute = (but: object = {}) =>
  anActivity(peer, {
    type: "invoke",
    name: "adaptiveCard/action",
    text: undefined,
    replyToId: "card-1",
    value: { action: { type: "Action.Execute", verb: "test.press", data: {} }, trigger: "manual" },
    ...but,
  });

describe("a message to the bot", () => {
  it("is answered in its own thread", async () => {
    await bot.post(written("next", { id: "700" }));
    expect(peer.asked.map(({ path }) => path)).toEqual([
      `/v3/conversations/${channel};messageid=700/activities`,
    ]);
  });

  it("is answered in the thread that it replies to", async () => {
    const conversation = {
      id: `${channel};messageid=650`,
      tenantId: tenant,
      conversationType: "channel",
    };
    await bot.post(written("next", { conversation }));
    expect(peer.asked[0]?.path).toContain(`${channel};messageid=650/`);
  });

  it.each([
    ["next", "en-GB", "Ana: en"],
    ["Nächster Termin?", "de-DE", "Ana: de"],
    ["NÄCHSTES Treffen", "de-AT", "Ana: de"],
  ])("reaches the command for %s in %s", async (words, locale, answer) => {
    await bot.post(written(words, { locale }));
    expect(cardsSent()[0].body[0].text).toBe(answer);
  });

  it.each([
    ["hi", "en-GB", "Hello, this is Peer Circles"],
    ["hallo", "de-DE", "Hallo, hier ist Peer Circles"],
    ["what is the meaning of life", "en-GB", "I did not understand that"],
    ["", "de-DE", "Hallo, hier ist Peer Circles"],
    ["Hilf mir mal kurz", "de-DE", "Das habe ich nicht verstanden"],
  ])("gets help for '%s' in %s", async (words, locale, title) => {
    await bot.post(written(words, { locale }));
    const [sent] = cardsSent();
    expect(sent.body[0].text).toBe(title);
    expect(cardLint(sent)).toEqual([]);
  });

  it("is answered once, however often it is delivered", async () => {
    const twice = written("next");
    const answers = await Promise.all([bot.post(twice), bot.post(twice), bot.post(twice)]);
    await bot.post(twice);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(cardsSent()).toHaveLength(1);
  });

  it("sees the bot typing when the answer takes a while", async () => {
    slow = 1500;
    await bot.post(written("next"));
    expect(peer.asked.map(({ body }) => body.type)).toEqual(["typing", "message"]);
  });

  it("is answered at its next delivery when the first one met a fault", async () => {
    const again = written("next");
    peer.fail({ status: 500 });
    expect((await bot.post(again)).status).toBe(500);
    expect((await bot.post(again)).status).toBe(200);
    expect(cardsSent()).toHaveLength(2);
  });

  it("in a person's own chat is answered there", async () => {
    const conversation = { id: "a:1ana", tenantId: tenant, conversationType: "personal" };
    await bot.post(written("next", { conversation, channelData: { tenant: { id: tenant } } }));
    expect(peer.asked[0]?.path).toBe("/v3/conversations/a:1ana/activities");
  });

  it("from an old client's button is taken as the press that it is", async () => {
    await bot.post(anActivity(peer, { text: "", value: { verb: "test.press" } }));
    expect(turns).toHaveLength(1);
    expect(cardsSent()[0].body[0].text).toBe("Done.");
  });
});

describe("the press of a card's button", () => {
  it("tells the word who pressed, where and on which card", async () => {
    await bot.post(execute());
    expect(turns).toEqual([
      expect.objectContaining({
        caller: { tenant, person: ana.aadObjectId, name: "Ana" },
        tenant,
        conversation: channel,
        activity: "card-1",
        language: "en",
      }),
    ]);
  });

  it("is answered with a sentence", async () => {
    expect((await bot.post(execute())).body).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Done.",
    });
  });

  it("is answered with the presser's own card, which refreshes for them alone", async () => {
    const own = card([text("Yours")], [], refreshFor([ana.aadObjectId], { verb: "test.press" }));
    press = async () => ({ card: own });
    const { body } = await bot.post(execute());
    expect(body).toMatchObject({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
    });
    expect(body.value.refresh.userIds).toEqual([ana.id]);
  });

  it("is answered alike when it is delivered twice", async () => {
    const twice = execute();
    expect(await bot.post(twice)).toEqual(await bot.post(twice));
  });

  it("takes effect at the second delivery when the bot was ended during the first", async () => {
    const twice = execute();
    let end = () => {};
    press = () =>
      new Promise((_answer, fail) => {
        end = () => fail(new Error("ended"));
      });
    const lost = bot.post(twice);
    while (turns.length < 1) await wait(10);
    press = async () => ({ say: "Done." });
    expect((await bot.post(twice)).body.value).toBe("Done.");
    end();
    expect((await lost).status).toBe(500);
  });

  it.each([
    ["an unknown verb", { action: { verb: "nobody.knows" } }],
    ["data that do not fit", { action: { verb: "test.press", data: { circle: 7 } } }],
    ["no action", {}],
    ["nothing", undefined],
  ])("with %s is an error in words, and no fault", async (_what, value) => {
    const { status, body } = await bot.post(execute({ value }));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      statusCode: 400,
      type: "application/vnd.microsoft.error",
      value: { code: "BadRequest", message: expect.stringContaining("out of date") },
    });
    expect(turns).toHaveLength(0);
  });

  it("by someone without a directory account is an error", async () => {
    const { body } = await bot.post(execute({ from: { id: "29:anonymous", name: "X" } }));
    expect(body.statusCode).toBe(400);
  });
});

it("leaves other invokes to others", async () => {
  expect((await bot.post(execute({ name: "task/fetch" }))).status).toBe(501);
});
