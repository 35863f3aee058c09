import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import { at, type LocalTeams, localTeams } from "../../builders/local-teams.ts";
import { graphOfApp } from "../../builders/microsoft365.ts";

const { returning } = team.channels;
const { amara, lena, yusuf } = people;
const anEvent = (invited: readonly { readonly name: string; readonly mail: string }[]) => ({
  subject: "New to leading",
  start: { dateTime: "2026-11-24T13:00:00", timeZone: "UTC" },
  end: { dateTime: "2026-11-24T13:45:00", timeZone: "UTC" },
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  attendees: invited.map(({ name, mail }) => ({
    type: "required",
    emailAddress: { name, address: mail },
  })),
});

let local: LocalTeams;
beforeEach(async () => {
  local = await localTeams();
});
afterEach(() => local.stop());

describe("places in the local Teams", () => {
  it("keeps a private channel from who is not in it", async () => {
    const answer = await local.host(lena, "GET", at(returning.id));
    const { body } = await local.host(lena, "GET", "/places");
    expect(answer.status).toBe(404);
    expect(body.teams[0].channels.map(({ name }: { name: string }) => name)).not.toContain(
      returning.name,
    );
  });

  it("tells the bot who left, and shows it", async () => {
    await local.host(amara, "POST", at(chat.id, "/app"));
    await local.host(amara, "DELETE", at(chat.id, `/members/${lena.id}`));
    expect(local.heard.at(-1)?.activity).toMatchObject({
      type: "conversationUpdate",
      membersRemoved: [{ id: lena.teamsAccount, aadObjectId: lena.id }],
    });
    expect((await local.host(lena, "GET", at(chat.id))).status).toBe(404);
  });

  it("tells the bot when a booked meeting begins and ends, where the app has been added", async () => {
    const { graph } = local.microsoft365;
    await (await graphOfApp(local.microsoft365))
      .api(`/users/${serviceMailbox.mail}/events`)
      .post(anEvent([amara, lena]));
    const [booked] = graph.meetingChats();
    const place = booked?.id ?? "";
    const begin = (what: "start" | "end") =>
      local.host(amara, "POST", `/meetings/${encodeURIComponent(place)}/${what}`);
    await begin("start");
    expect(local.heard).toEqual([]);
    graph.addApp(place);
    await local.teams.settled();
    await begin("start");
    await begin("end");
    expect(local.heard.map(({ activity }) => activity.name ?? activity.type)).toEqual([
      "installationUpdate",
      "conversationUpdate",
      "application/vnd.microsoft.meetingStart",
      "application/vnd.microsoft.meetingEnd",
    ]);
    expect(local.heard.at(-1)?.activity.value.JoinUrl).toBe(booked?.joinUrl);
  });

  it("keeps tabs with the conversation", async () => {
    const page = "http://localhost/tab";
    const tab = { name: "Circle", entityId: "circle", contentUrl: page, removeUrl: page };
    const added = await local.host(amara, "POST", at(chat.id, "/tabs"), tab);
    await local.host(amara, "PUT", at(chat.id, `/tabs/${added.body.id}`), { ...tab, name: "Ours" });
    const shown = await local.host(yusuf, "GET", at(chat.id));
    expect(shown.body.tabs).toMatchObject([{ ...tab, name: "Ours" }]);
    await local.host(amara, "DELETE", at(chat.id, `/tabs/${added.body.id}`));
    expect((await local.host(yusuf, "GET", at(chat.id))).body.tabs).toEqual([]);
  });
});
