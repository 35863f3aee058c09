import type { Client } from "@microsoft/microsoft-graph-client";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { type LocalTeams, localTeams } from "../../builders/local-teams.ts";
import { graphOfApp } from "../../builders/microsoft365.ts";

const { amara, lena } = people;
let local: LocalTeams;
let graph: Client;
beforeEach(async () => {
  local = await localTeams();
  graph = await graphOfApp(local.microsoft365);
});
afterEach(() => local.stop());

const december = "from=2026-12-01T00:00:00Z&until=2026-12-31T00:00:00Z";
const entries = async (person = amara, of = "mine") =>
  (await local.host(person, "GET", `/calendar?${december}&of=${of}`)).body.events;
const book = () =>
  graph.api(`/users/${serviceMailbox.mail}/events`).post({
    subject: "New to leading",
    start: { dateTime: "2026-12-01T14:00:00", timeZone: "UTC" },
    end: { dateTime: "2026-12-01T14:45:00", timeZone: "UTC" },
    attendees: [{ emailAddress: { address: amara.mail }, type: "required" }],
  });

describe("what people do in Outlook here", () => {
  it("answers an invitation, also with maybe, and throws it away", async () => {
    await book();
    const [{ id }] = await entries();
    await local.host(amara, "POST", `/calendar/${id}/answer`, { answer: "tentative" });
    expect(await entries()).toMatchObject([{ id, answer: "tentative" }]);
    await local.host(amara, "DELETE", `/calendar/${id}`);
    expect(await entries()).toEqual([]);
    expect(await entries(amara, "sessions")).toHaveLength(1);
  });

  it("moves and deletes a meeting in the mailbox that it lies in, for everyone", async () => {
    await book();
    const [{ id }] = await entries(amara, "sessions");
    const to = { startsAt: "2026-12-02T09:00:00Z", endsAt: "2026-12-02T09:30:00Z" };
    await local.host(lena, "POST", `/calendar/${id}/move?of=sessions`, to);
    expect(await entries()).toMatchObject([to]);
    await local.host(lena, "DELETE", `/calendar/${id}?of=sessions`);
    expect(await entries(amara, "sessions")).toEqual([]);
    expect(await entries()).toMatchObject([{ subject: "Canceled: New to leading" }]);
  });

  it("moves nobody else's meeting, and nothing that is not there", async () => {
    await book();
    const [{ id }] = await entries();
    const to = { startsAt: "2026-12-02T09:00:00Z", endsAt: "2026-12-02T09:30:00Z" };
    expect(await local.host(amara, "POST", `/calendar/${id}/move`, to)).toMatchObject({
      status: 403,
      body: { error: "Only the organizer may move a meeting." },
    });
    expect((await local.host(lena, "DELETE", `/calendar/${id}`)).status).toBe(404);
  });

  it("sets zone and working hours, which free and busy then comes with", async () => {
    const hours = { weekdays: [1, 2, 3], from: "07:00", until: "12:00" };
    const set = { zone: "Asia/Tokyo", hours };
    await local.host(lena, "POST", "/calendar/settings", set);
    expect((await local.host(lena, "GET", "/calendar/settings")).body).toEqual(set);
    const answer = await graph.api(`/users/${serviceMailbox.mail}/calendar/getSchedule`).post({
      schedules: [lena.mail],
      startTime: { dateTime: "2026-12-01T00:00:00", timeZone: "UTC" },
      endTime: { dateTime: "2026-12-02T00:00:00", timeZone: "UTC" },
    });
    expect(answer.value[0].workingHours).toMatchObject({
      daysOfWeek: ["monday", "tuesday", "wednesday"],
      startTime: "07:00:00.0000000",
      timeZone: { name: "Asia/Tokyo" },
    });
    const odd = await local.host(lena, "POST", "/calendar/settings", { zone: "Mars/Olympus" });
    expect(odd.status).toBe(400);
  });
});
