import { readFileSync } from "node:fs";
import type { Client } from "@microsoft/microsoft-graph-client";
import type { Event } from "@microsoft/microsoft-graph-types";
import { chatPermissions, teamPermissions } from "../../../infra/local/entra/grants.ts";
import type { Happening } from "../../../infra/local/graph/happening.ts";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { app, serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { chat as groupChat, team } from "../../../infra/local/organisation/places.ts";
import { aMicrosoft365, graphOf, graphOfApp, refusalOf } from "../../builders/microsoft365.ts";

let world: Microsoft365;
let graph: Client;
let meeting: Event;
beforeAll(async () => {
  world = await aMicrosoft365();
  graph = await graphOfApp(world);
  meeting = await graph.api(`/users/${serviceMailbox.mail}/events`).post({
    subject: "New to leading",
    start: { dateTime: "2026-12-01T14:00:00", timeZone: "UTC" },
    end: { dateTime: "2026-12-01T14:45:00", timeZone: "UTC" },
    attendees: [{ emailAddress: { address: people.grace.mail }, type: "required" }],
    isOnlineMeeting: true,
  });
});
afterAll(() => world.stop());

const bound = {
  "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.teamsAppId}`,
};
const consentedPermissionSet = {
  resourceSpecificPermissions: chatPermissions.map((permissionValue) => ({
    permissionValue,
    permissionType: "application",
  })),
};
const chatOfMeeting = () => world.graph.meetingChats()[0]?.id ?? "";
const below = (rest: string) => `/chats/${encodeURIComponent(chatOfMeeting())}${rest}`;

it("knows an online meeting by its join link, and only for its organizer's object id", async () => {
  const filter = encodeURIComponent(`JoinWebUrl eq '${meeting.onlineMeeting?.joinUrl}'`);
  const of = (user: string) => graph.api(`/users/${user}/onlineMeetings?$filter=${filter}`).get();
  expect(await of(serviceMailbox.id)).toMatchObject({
    value: [{ chatInfo: { threadId: chatOfMeeting() }, subject: "New to leading" }],
  });
  expect(await of(people.grace.id)).toMatchObject({ value: [] });
  expect(await refusalOf(of(serviceMailbox.mail))).toMatchObject({ status: 400 });
});

it("adds a tab only where the app is, and the app only with the consent its manifest asks for", async () => {
  const tab = {
    ...bound,
    displayName: "Circle",
    configuration: {
      entityId: "circle",
      contentUrl: "https://example.org/tab",
      websiteUrl: null,
      removeUrl: null,
    },
  };
  const install = (body: object) => graph.api(below("/installedApps")).post(body);
  expect(await refusalOf(graph.api(below("/tabs")).post(tab))).toMatchObject({ status: 403 });
  expect(await refusalOf(install(bound))).toMatchObject({ status: 403 });
  const heard: Happening[] = [];
  const unfollow = world.graph.follow((happening) => heard.push(happening));
  await install({ ...bound, consentedPermissionSet });
  expect(await refusalOf(install({ ...bound, consentedPermissionSet }))).toMatchObject({
    status: 409,
  });
  const added: object = await graph.api(below("/tabs")).post(tab);
  unfollow();
  expect(added).toMatchObject({ displayName: "Circle", configuration: { entityId: "circle" } });
  expect(heard.map(({ kind }) => kind)).toEqual(["app-added", "tab-added"]);
  expect(await graph.api(below("/tabs")).get()).toMatchObject({
    value: [{ displayName: "Circle" }],
  });
  expect(await graph.api(below("/installedApps")).expand("teamsApp").get()).toMatchObject({
    value: [{ teamsApp: { id: app.teamsAppId } }],
  });
});

it("installs no other app, and into no chat that does not exist", async () => {
  const other = bound["teamsApp@odata.bind"].replace(app.teamsAppId, crypto.randomUUID());
  const body = { "teamsApp@odata.bind": other, consentedPermissionSet };
  const at = (chat: string) => `/chats/${encodeURIComponent(chat)}/installedApps`;
  expect(await refusalOf(graph.api(at(groupChat.id)).post(body))).toMatchObject({ status: 403 });
  const nowhere = graph.api(at("19:nowhere@thread.v2")).post({ ...bound, consentedPermissionSet });
  expect(await refusalOf(nowhere)).toMatchObject({ status: 404 });
});

it("tells a private channel's people to the app only once it is in the team", async () => {
  const { returning } = team.channels;
  const members = () =>
    graph.api(`/teams/${team.id}/channels/${encodeURIComponent(returning.id)}/allMembers`).get();
  expect(await refusalOf(members())).toMatchObject({ status: 403, code: "Forbidden" });
  world.graph.addApp(team.id, people.grace.id);
  const { value }: { value: readonly { userId: string; roles: readonly string[] }[] } =
    await members();
  expect(value.map(({ userId }) => userId)).toEqual(returning.members);
  expect(value.find(({ userId }) => userId === people.grace.id)?.roles).toEqual(["owner"]);
  world.graph.leave(returning.id, people.priya.id);
  expect((await members()).value).toHaveLength(returning.members.length - 1);
});

it("grants what the app's manifest asks for, no more and no less", () => {
  const manifest = JSON.parse(readFileSync("appPackage/manifest.json", "utf8"));
  const asked: readonly { readonly name: string }[] =
    manifest.authorization.permissions.resourceSpecific;
  expect(asked.map(({ name }) => name).sort()).toEqual(
    [...teamPermissions, ...chatPermissions].sort(),
  );
});

it("lets nobody but the app itself use the app's permissions", async () => {
  const asGrace = await graphOf(world, people.grace);
  expect(await refusalOf(asGrace.api(below("/tabs")).get())).toMatchObject({ status: 403 });
});
