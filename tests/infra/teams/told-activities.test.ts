import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import type { ToldActivity } from "../../../infra/local/teams/told-events.ts";
import { at, type LocalTeams, localTeams } from "../../builders/local-teams.ts";

const { firstLeads } = team.channels;
const { amara, lena } = people;

let local: LocalTeams;
beforeEach(async () => {
  local = await localTeams();
});
afterEach(() => local.stop());

async function tell(told: ToldActivity) {
  const answer = await fetch(`${local.teams.url}/host/activities`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(told),
  });
  return { status: answer.status, body: await answer.json() };
}
const heard = () => local.heard.map(({ activity }) => activity);

describe("what a test has Teams tell the bot", () => {
  it("is an event about a channel, signed and worded as Teams does", async () => {
    await tell({
      conversation: firstLeads.id,
      by: lena.id,
      event: "channelRenamed",
      name: "Leads",
    });
    expect(local.heard[0]?.authorization).toMatch(/^Bearer /);
    expect(heard()).toMatchObject([
      {
        type: "conversationUpdate",
        channelId: "msteams",
        from: { aadObjectId: lena.id },
        conversation: { conversationType: "channel" },
        channelData: {
          eventType: "channelRenamed",
          channel: { id: firstLeads.id, name: "Leads" },
          team: { id: team.thread, name: team.name },
        },
      },
    ]);
  });

  it("is an event about the team, or an upgrade of the app", async () => {
    await tell({ conversation: team.thread, event: "teamRenamed", name: "Learning" });
    await tell({ conversation: chat.id, event: "add-upgrade" });
    expect(heard()).toMatchObject([
      {
        channelData: { eventType: "teamRenamed", team: { name: "Learning", aadGroupId: team.id } },
      },
      { type: "installationUpdate", action: "add-upgrade", conversation: { id: chat.id } },
    ]);
  });

  it("may be anything, such as a message in a shared channel", async () => {
    const channel = { id: "19:shared@thread.tacv2", type: "shared" };
    const activity = { text: "next", channelData: { channel } };
    await tell({ conversation: firstLeads.id, by: amara.id, activity });
    expect(heard()).toMatchObject([
      { type: "message", text: "next", channelData: { channel, team: { id: team.thread } } },
    ]);
  });

  it("goes as it is without a place, and comes twice under one id when asked to", async () => {
    local.answer = () => ({ well: "heard" });
    const { body } = await tell({ activity: { type: "event", name: "odd" }, times: 2 });
    expect(heard()).toMatchObject([{ type: "event", name: "odd", id: body.id }, { id: body.id }]);
    expect(body.answers).toEqual(Array(2).fill({ status: 200, body: { well: "heard" } }));
  });

  it("is refused where there is no such place", async () => {
    expect((await tell({ conversation: "19:nowhere", event: "add-upgrade" })).status).toBe(404);
  });
});

describe("a pressed Action.Submit", () => {
  it("says which message it stood in, in that post's thread", async () => {
    await local.host(amara, "POST", at(firstLeads.id, "/app"));
    local.heard.splice(0);
    await local.host(lena, "POST", at(firstLeads.id, "/messages"), {
      text: "",
      mentionBot: false,
      value: { verb: "x" },
      card: "1700000000000",
    });
    expect(heard()).toMatchObject([
      {
        type: "message",
        value: { verb: "x" },
        replyToId: "1700000000000",
        conversation: { id: `${firstLeads.id};messageid=1700000000000` },
      },
    ]);
  });
});
