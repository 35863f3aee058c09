import { decodeJwt } from "jose";
import { app } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import { at, type LocalTeams, localTeams } from "../../builders/local-teams.ts";

const { firstLeads } = team.channels;
const { amara, lena, yusuf } = people;
const card = (text: string, extra: object = {}) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text }],
  ...extra,
});
const attached = (content: object) => ({
  type: "message",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
});

let local: LocalTeams;
beforeEach(async () => {
  local = await localTeams();
});
afterEach(() => local.stop());

describe("what people do in the local Teams", () => {
  it("tells the bot that it was added to a team, and from which channel", async () => {
    await local.host(amara, "POST", at(firstLeads.id, "/app"));
    expect(local.heard.map(({ activity }) => activity)).toMatchObject([
      {
        type: "installationUpdate",
        action: "add",
        conversation: { id: team.thread, conversationType: "channel" },
        channelData: {
          team: { id: team.thread, aadGroupId: team.id },
          settings: { selectedChannel: { id: firstLeads.id } },
        },
      },
      { type: "conversationUpdate", membersAdded: [{ id: app.botAccount }] },
    ]);
  });

  it("signs what it brings to the bot for the connector it names", async () => {
    await local.host(amara, "POST", at(chat.id, "/app"));
    const [first] = local.heard;
    const claims = decodeJwt(first?.authorization.replace("Bearer ", "") ?? "");
    expect(claims).toMatchObject({ aud: app.id, serviceurl: first?.activity.serviceUrl });
  });

  it("lets the bot hear what mentions it, in the post's own thread, and nothing else", async () => {
    await local.host(amara, "POST", at(firstLeads.id, "/app"));
    local.heard.splice(0);
    await local.host(lena, "POST", at(firstLeads.id, "/messages"), {
      text: "Hi all",
      mentionBot: false,
    });
    const said = await local.host(lena, "POST", at(firstLeads.id, "/messages"), {
      text: "help",
      mentionBot: true,
    });
    expect(local.heard.map(({ activity }) => activity)).toMatchObject([
      {
        type: "message",
        text: `<at>${app.name}</at> help`,
        from: { id: lena.teamsAccount, aadObjectId: lena.id },
        conversation: { id: `${firstLeads.id};messageid=${said.body.id}` },
        locale: "de-DE",
      },
    ]);
  });

  it("adds the app for whoever writes to it for the first time, and only then", async () => {
    const personal = (await local.host(lena, "GET", "/places")).body.personal.id;
    const say = (text: string) =>
      local.host(lena, "POST", at(personal, "/messages"), { text, mentionBot: false });
    await say("hello");
    await say("again");
    const types = local.heard.map(({ activity }) => activity.type).sort();
    expect(types).toEqual(["conversationUpdate", "installationUpdate", "message", "message"]);
    expect((await local.host(lena, "GET", at(personal))).body.installed).toBe(true);
  });

  it("brings an activity twice when asked to", async () => {
    await local.host(amara, "POST", at(chat.id, "/app"));
    local.heard.splice(0);
    await fetch(`${local.teams.url}/host/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ faults: [{ at: "delivery", times: 1 }] }),
    });
    await local.host(amara, "POST", at(chat.id, "/messages"), { text: "next", mentionBot: true });
    expect(new Set(local.heard.map(({ activity }) => activity.id)).size).toBe(1);
    expect(local.heard).toHaveLength(2);
  });

  it("shows a pressed card's answer to who pressed, and the base card to the others", async () => {
    await local.host(amara, "POST", at(chat.id, "/app"));
    const { conversations } = await local.bot();
    const { id } = await conversations.sendToConversation(chat.id, attached(card("For all")));
    local.answer = ({ value }) => ({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: card(`For you: ${value.action.data.word}`),
    });
    const pressed = await local.host(amara, "POST", at(chat.id, `/messages/${id}/execute`), {
      verb: "circle.join",
      data: { circle: "c" },
      inputs: { word: "welcome" },
    });
    expect(pressed.body).toMatchObject({ result: "card", card: card("For you: welcome") });
    const seenBy = async (person: typeof amara) =>
      (await local.host(person, "GET", at(chat.id))).body.threads[0].post.cards;
    expect([await seenBy(amara), await seenBy(yusuf)]).toEqual([
      [card("For you: welcome")],
      [card("For all")],
    ]);
  });

  it("lets a card ask for a person's own view once, until the card is updated", async () => {
    await local.host(amara, "POST", at(chat.id, "/app"));
    const refresh = {
      action: { type: "Action.Execute", verb: "circle.view", data: {} },
      userIds: [amara.teamsAccount],
    };
    const { conversations } = await local.bot();
    const { id } = await conversations.sendToConversation(
      chat.id,
      attached(card("One", { refresh })),
    );
    local.answer = () => ({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: card("Mine"),
    });
    const due = async (person: typeof amara) =>
      (await local.host(person, "GET", at(chat.id))).body.threads[0].post.refreshDue;
    expect([await due(amara), await due(yusuf)]).toEqual([true, false]);
    await local.host(amara, "POST", at(chat.id, `/messages/${id}/refresh`));
    expect(local.heard.at(-1)?.activity).toMatchObject({
      name: "adaptiveCard/action",
      replyToId: id,
      value: { action: { verb: "circle.view" }, trigger: "automatic" },
    });
    expect(await due(amara)).toBe(false);
    await conversations.updateActivity(chat.id, id, attached(card("Two", { refresh })));
    expect(await due(amara)).toBe(true);
  });

  it("says in Teams' words that the bot could not be reached", async () => {
    await local.host(amara, "POST", at(chat.id, "/app"));
    const { conversations } = await local.bot();
    const { id } = await conversations.sendToConversation(chat.id, attached(card("For all")));
    local.answer = () => ({ nonsense: true });
    const pressed = await local.host(amara, "POST", at(chat.id, `/messages/${id}/execute`), {
      verb: "circle.join",
      inputs: {},
    });
    expect(pressed.body).toMatchObject({ result: "error", text: expect.stringContaining("app") });
  });

  it("answers no page but its own", async () => {
    const world = `${local.teams.url}/host/world`;
    const stranger = await fetch(world, { headers: { origin: "http://evil.example" } });
    expect([stranger.status, (await fetch(world)).status]).toEqual([403, 200]);
  });
});
