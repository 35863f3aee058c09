import { channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
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
  await bot.post(anActivity(peer));
  peer.asked.length = 0;
  peer.members.push(
    { ...ana, tenantId: tenant, email: "ana@contoso.example", userRole: "user" },
    {
      id: "29:gil",
      name: "Gil",
      aadObjectId: personCalled("gil"),
      tenantId: tenantCalled("fabrikam"),
      userPrincipalName: "gil@fabrikam.example",
      userRole: "guest",
    },
    { id: "29:visitor", name: "V", aadObjectId: personCalled("v"), userRole: "anonymous" },
    { id: `28:${botAppId}`, name: "Peer Circles", aadObjectId: personCalled("bot") },
    { id: "29:oz", name: "Oz", objectId: personCalled("oz") },
  );
});
afterEach(async () => {
  await bot.close();
  await peer.close();
});

const place = { tenant, conversation: channel };

describe("the roster of a conversation", () => {
  it("has its people, page by page, without bots and the anonymous", async () => {
    expect(await bot.line.roster.roster(place)).toEqual({
      ok: true,
      value: [
        {
          person: personCalled("ana"),
          tenant,
          name: "Ana",
          guest: false,
          mail: "ana@contoso.example",
        },
        {
          person: personCalled("gil"),
          tenant,
          name: "Gil",
          guest: true,
          mail: "gil@fabrikam.example",
        },
        { person: personCalled("oz"), tenant, name: "Oz", guest: false },
      ],
    });
    expect(peer.asked).toHaveLength(3);
  });

  it("tells whether one person belongs, with one question", async () => {
    expect(await bot.line.roster.belongs(place, personCalled("gil"))).toBe(true);
    expect(await bot.line.roster.belongs(place, personCalled("nobody"))).toBe(false);
    expect(peer.asked).toHaveLength(2);
  });

  it("is not there where the app is not", async () => {
    peer.fail({ status: 403 });
    expect(await bot.line.roster.roster(place)).toEqual({ ok: false, refusal: "not-installed" });
  });

  it("cannot be read while Teams is ill", async () => {
    peer.fail({ status: 500 }, { status: 503 });
    expect(await bot.line.roster.roster(place)).toEqual({ ok: false, refusal: "not-readable" });
  });

  it("is asked for once more when Teams stumbles, as reading does no harm", async () => {
    peer.fail({ status: 503 });
    expect(await bot.line.roster.belongs(place, personCalled("gil"))).toBe(true);
  });

  it("tells nobody that they do not belong because Teams is ill", async () => {
    peer.fail({ status: 500 }, { status: 500 });
    const asked = bot.line.roster.belongs(place, personCalled("gil"));
    await expect(asked).rejects.toMatchObject({ name: "Later" });
  });

  it("is asked of the team in each of its standard channels", async () => {
    const other = channelCalled("other");
    const conversation = { id: other, tenantId: tenant, conversationType: "channel" };
    await bot.post(anActivity(peer, { conversation }));
    peer.asked.length = 0;
    await bot.line.roster.belongs({ tenant, conversation: other }, personCalled("ana"));
    expect(peer.asked[0]?.path).toContain(`/${channel}/members/`);
  });

  it("knows a private channel, its team and the team's group", async () => {
    const own = channelCalled("private");
    const conversation = { id: own, tenantId: tenant, conversationType: "channel" };
    const channelData = {
      tenant: { id: tenant },
      team: { id: channel, aadGroupId: "group" },
      channel: { id: own, type: "private" },
    };
    await bot.post(anActivity(peer, { conversation, channelData }));
    expect(await bot.line.roster.whereabouts({ tenant, conversation: own })).toEqual({
      installed: true,
      kind: "private",
      team: { id: channel, group: "group" },
    });
  });
});
