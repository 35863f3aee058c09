import { card } from "../../../bot/kit/card.ts";
import { refreshFor } from "../../../bot/kit/refresh.ts";
import { text } from "../../../bot/kit/text.ts";
import type { Turn } from "../../../bot/ports/action.ts";
import { StoreUnavailable } from "../../../bot/ports/documents.ts";
import type { Extension, Insertable, PickedMessage } from "../../../bot/ports/extension.ts";
import { extensionInvoke, payload, save } from "../../builders/extension-invoke.ts";
import { personCalled } from "../../builders/ids.ts";
import { ana, channel, type TeamsBot, teamsBot, tenant } from "../../builders/teams-bot.ts";
import { type TeamsPeer, teamsPeer } from "../../builders/teams-peer.ts";

const asked: {
  message?: PickedMessage;
  data?: unknown;
  search?: string;
  link?: string;
  turn: Turn;
}[] = [];
let fault: Error | undefined;
let many: readonly Insertable[] = [];
const shown = { title: "T", card: card([text("shown")]) };
const item = {
  title: "Book",
  text: "note",
  card: card([text("book")], [], refreshFor([personCalled("ana")], { verb: "shelf.view" })),
};
const noting = async <T>(answer: T, what: Omit<(typeof asked)[number], "turn">, turn: Turn) => {
  if (fault) throw fault;
  asked.push({ ...what, turn });
  return answer;
};
const extension: Extension = {
  pick: (message, turn) => noting(shown, { message }, turn),
  send: (message, data, turn) => noting(shown, { message, data }, turn),
  find: (search, turn) => {
    const found = search === "many" ? many : [item];
    return noting(search === "none" ? "Nothing there." : found, { search }, turn);
  },
  unfurl: (link, turn) =>
    noting(link.startsWith("https://ours") ? item : undefined, { link }, turn),
};

let peer: TeamsPeer;
let bot: TeamsBot;
beforeAll(async () => {
  peer = await teamsPeer();
  bot = await teamsBot(peer, { extension });
});
beforeEach(() => {
  asked.length = 0;
  fault = undefined;
});
afterAll(async () => {
  await bot.close();
  await peer.close();
});

const invoke = (name: string, value: unknown, but: object = {}) =>
  extensionInvoke(peer, name, value, but);

describe("a message that somebody picks", () => {
  it("reaches the feature as plain text with its author and links, and opens a dialog", async () => {
    const { status, body } = await bot.post(invoke("fetchTask", save));
    expect(status).toBe(200);
    expect(asked[0]?.message).toEqual({
      author: { person: personCalled("bo"), name: "Bo" },
      text: 'Ask "what else?" & wait.\nHere Bo',
      links: ["https://books.example/a?b=1&c=2"],
    });
    expect(asked[0]?.turn).toMatchObject({ tenant, conversation: channel, language: "en" });
    expect(body.task).toMatchObject({
      type: "continue",
      value: { title: "T", card: { contentType: "application/vnd.microsoft.card.adaptive" } },
    });
  });

  it("is sent again with what was filled in", async () => {
    await bot.post(invoke("submitAction", { ...save, data: { step: "save", title: "x" } }));
    expect(asked[0]?.data).toEqual({ step: "save", title: "x" });
    expect(asked[0]?.message?.text).toContain("what else");
  });

  it.each([
    ["an app's", { ...payload, from: { user: null, application: { id: "x" } } }],
    ["nobody's", { ...payload, from: null }],
    ["one without a directory account", { ...payload, from: { user: { id: "8:guest" } } }],
  ])("has no author when it is %s", async (_whose, messagePayload) => {
    await bot.post(invoke("fetchTask", { ...save, messagePayload }));
    expect(asked[0]?.message?.author).toBeUndefined();
  });

  it("has no words when it was deleted", async () => {
    await bot.post(invoke("fetchTask", { ...save, messagePayload: { ...payload, deleted: true } }));
    expect(asked[0]?.message?.text).toBe("");
  });

  it("has nobody else's words in it, also where it answers a message that it quotes", async () => {
    const content =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">Cy</strong>' +
      '<p itemprop="preview">My secret <a href="https://cy.example/">there</a></p></blockquote><p>I agree <emoji id="1" alt="🙂" title=""></emoji></p>';
    const messagePayload = { ...payload, body: { contentType: "html", content } };
    await bot.post(invoke("fetchTask", { ...save, messagePayload }));
    expect(asked[0]?.message).toMatchObject({ text: "I agree 🙂", links: [] });
  });

  it("tells nothing about where the bot is, not even from a chat of two", async () => {
    const two = "19:aaaa_bbbb@unq.gbl.spaces";
    const conversation = { id: two, tenantId: tenant, conversationType: "personal" };
    await bot.post(
      invoke("fetchTask", save, { conversation, channelData: { tenant: { id: tenant } } }),
    );
    expect(asked[0]?.turn.conversation).toBe(two);
    await bot.line.messenger.send(
      { kind: "person", tenant, person: ana.aadObjectId },
      { card: shown.card, summary: "x" },
      "x",
    );
    expect(JSON.stringify(peer.asked)).not.toContain(two);
  });
});

describe("the search", () => {
  const find = (parameters: unknown) => invoke("query", { commandId: "find", parameters });

  it("answers with a list, each with its preview, and lets Teams choose whose views", async () => {
    const { body } = await bot.post(find([{ name: "words", value: "book" }]));
    expect(asked[0]?.search).toBe("book");
    expect(body.composeExtension).toMatchObject({ type: "result", attachmentLayout: "list" });
    const [one] = body.composeExtension.attachments;
    expect(one.preview.content).toEqual({ title: "Book", text: "note" });
    expect(one.content.refresh).toEqual({ action: expect.anything() });
  });

  it("is read on part by part", async () => {
    many = Array.from({ length: 30 }, (_, n) => ({ ...item, title: `${n}` }));
    const part = async (queryOptions: unknown) => {
      const asking = {
        commandId: "find",
        parameters: [{ name: "words", value: "many" }],
        queryOptions,
      };
      const { body } = await bot.post(invoke("query", asking));
      return body.composeExtension.attachments.length;
    };
    expect(await part({ skip: 0, count: 25 })).toBe(25);
    expect(await part({ skip: 25, count: 25 })).toBe(5);
    expect(await part({ skip: 50, count: 25 })).toBe(0);
    expect(await part({ skip: -1, count: "x" })).toBe(25);
    expect(await part(undefined)).toBe(25);
  });

  it("looks for everything when it is opened, and says so when there is nothing", async () => {
    await bot.post(find([{ name: "initialRun", value: "true" }]));
    expect(asked[0]?.search).toBe("");
    const { body } = await bot.post(find([{ name: "words", value: "none" }]));
    expect(body.composeExtension).toEqual({ type: "message", text: "Nothing there." });
  });
});

describe("a link", () => {
  it("unfolds where the feature says something, and is left alone elsewhere", async () => {
    const ours = await bot.post(invoke("queryLink", { url: "https://ours.example/tab" }));
    expect(ours.body.composeExtension.attachments).toHaveLength(1);
    const other = await bot.post(invoke("queryLink", { url: "https://other.example" }));
    expect([other.status, other.body]).toEqual([200, {}]);
  });
});

it("says in words that it does not work just now", async () => {
  fault = new StoreUnavailable("away");
  const dialog = await bot.post(invoke("fetchTask", save));
  expect(dialog.body.task).toEqual({ type: "message", value: expect.any(String) });
  const list = await bot.post(invoke("query", { commandId: "find" }));
  expect(list.body.composeExtension).toEqual({ type: "message", text: expect.any(String) });
});
