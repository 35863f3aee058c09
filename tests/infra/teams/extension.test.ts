import { organisation } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import { personalChat } from "../../../infra/local/teams/surroundings.ts";
import { at, type LocalTeams, localTeams } from "../../builders/local-teams.ts";

const { firstLeads } = team.channels;
const { amara, lena } = people;
const card = (version = "1.5") => ({ type: "AdaptiveCard", version, body: [] });
const attachment = (content: object) => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content,
  preview: { content: { title: "A title", text: "A note" } },
});
const result = (content: object) => ({
  composeExtension: { type: "result", attachments: [attachment(content)] },
});

let local: LocalTeams;
beforeEach(async () => {
  local = await localTeams();
  local.answer = () => ({});
  local.microsoft365.graph.addApp(team.id, amara.id);
  await local.teams.settled();
  local.heard.length = 0;
});
afterEach(() => local.stop());

const write = async (text: string, where: string = firstLeads.id) =>
  (await local.host(amara, "POST", at(where, "/messages"), { text, mentionBot: false })).body.id;
const pick = async (message: string, where: string = firstLeads.id) =>
  (await local.host(lena, "POST", at(where, `/messages/${message}/extension`))).body;
const extension = async (what: "find" | "link", body: object, where: string = firstLeads.id) =>
  (await local.host(lena, "POST", at(where, `/extension/${what}`), body)).body;

describe("an action on a message", () => {
  it("brings the message as Teams does, in the name of whoever picks it", async () => {
    const message = await write("1 < 2\nhttps://books.example/a?b=1&c=2");
    local.answer = () => ({
      task: { type: "continue", value: { title: "Save", card: attachment(card()) } },
    });
    expect(await pick(message)).toEqual({ result: "dialog", title: "Save", card: card() });
    expect(local.heard[0]?.authorization).toMatch(/^Bearer /);
    expect(local.heard[0]?.activity).toMatchObject({
      type: "invoke",
      name: "composeExtension/fetchTask",
      from: { aadObjectId: lena.id },
      conversation: {
        id: `${firstLeads.id};messageid=${message}`,
        tenantId: organisation.tenant,
        conversationType: "channel",
      },
      value: {
        commandId: "save",
        commandContext: "message",
        messagePayload: {
          id: message,
          body: {
            contentType: "html",
            content: "<div>1 &lt; 2<br>https://books.example/a?b=1&amp;c=2</div>",
          },
          from: { user: { id: amara.id, displayName: amara.name }, application: null },
        },
      },
    });
  });

  it("sends what was filled in along with the message, and closes on an empty answer", async () => {
    const message = await write("A tip");
    const path = at(firstLeads.id, `/messages/${message}/extension/submit`);
    const { body } = await local.host(lena, "POST", path, { data: { step: "save" } });
    expect(body).toEqual({ result: "closed" });
    expect(local.heard[0]?.activity).toMatchObject({
      name: "composeExtension/submitAction",
      value: { data: { step: "save" }, messagePayload: { id: message } },
    });
  });

  it.each([
    ["a sentence", { task: { type: "message", value: "Not now." } }, "Not now."],
    [
      "rubbish",
      { task: { type: "continue", value: "x" } },
      "Unable to reach app. Please try again.",
    ],
    [
      "a card that no Teams shows",
      { task: { type: "continue", value: { title: "x", card: attachment(card("1.9")) } } },
      "Unable to reach app. Please try again.",
    ],
  ])("shows %s in words", async (_what, answer, text) => {
    const message = await write("A tip");
    local.answer = () => answer;
    expect(await pick(message)).toEqual({ result: "message", text });
  });

  it("is offered where the app is, or to whoever has it for themselves", async () => {
    const message = await write("Coffee?", chat.id);
    expect(await pick(message, chat.id)).toMatchObject({ result: "message" });
    expect(local.heard).toEqual([]);
    local.microsoft365.graph.addApp(personalChat(lena), lena.id);
    await local.teams.settled();
    local.heard.length = 0;
    expect(await pick(message, chat.id)).toEqual({ result: "closed" });
    expect(local.heard).toHaveLength(1);
  });
});

describe("the search and a link", () => {
  it("come back as what can be put into a message, which then has the card", async () => {
    local.answer = () => result(card());
    const found = await extension("find", { search: "tip" });
    expect(found).toEqual({
      result: "list",
      items: [{ title: "A title", text: "A note", card: card() }],
    });
    const cards = [found.items[0].card];
    const said = { text: "See", mentionBot: false, cards };
    await local.host(lena, "POST", at(firstLeads.id, "/messages"), said);
    const { body } = await local.host(amara, "GET", at(firstLeads.id));
    expect(body.threads.at(-1).post).toMatchObject({ from: lena.id, text: "See", cards });
  });

  it("ask at first without words, as Teams does when the list opens", async () => {
    await extension("find", { search: "" });
    expect(local.heard[0]?.activity.value).toMatchObject({
      commandId: "find",
      parameters: [{ name: "initialRun", value: "true" }],
    });
  });

  it("ask about the app's own domain alone, and take cards up to 1.3 for links", async () => {
    const world = await (await fetch(`${local.teams.url}/host/world`)).json();
    const ours = `${world.app.tabOrigin}/tab/index.html`;
    expect(await extension("link", { url: "https://other.example/" })).toEqual({
      result: "nothing",
    });
    expect(await extension("link", { url: "rubbish" })).toEqual({ result: "nothing" });
    expect(local.heard).toEqual([]);
    local.answer = () => result(card("1.3"));
    expect(await extension("link", { url: ours })).toMatchObject({ result: "list" });
    local.answer = () => result(card("1.5"));
    expect(await extension("link", { url: ours })).toMatchObject({ result: "message" });
  });
});
