import type { Client } from "@microsoft/microsoft-graph-client";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { activityText } from "../../../infra/local/organisation/app-activities.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { team } from "../../../infra/local/organisation/places.ts";
import { aMicrosoft365, graphOfApp, refusalOf } from "../../builders/microsoft365.ts";

const body = (over: object = {}) => ({
  topic: { source: "text", value: "Turns", webUrl: "https://teams.microsoft.com/l/entity/a/b" },
  activityType: "turnComes",
  previewText: { content: "Soon" },
  recipient: {
    "@odata.type": "microsoft.graph.aadUserNotificationRecipient",
    userId: people.amara.id,
  },
  ...over,
});
const send = (graph: Client, over?: object) =>
  graph.api(`/teams/${team.id}/sendActivityNotification`).post(body(over));

describe("activity feeds in the local Graph", () => {
  let world: Microsoft365;
  let graph: Client;
  beforeAll(async () => {
    world = await aMicrosoft365();
    graph = await graphOfApp(world);
    world.graph.addApp(team.id);
  });
  afterAll(() => world.stop());

  it("has what was sent, for that person alone, and knows what they have opened", async () => {
    await send(graph);
    expect(world.graph.feedOf(people.jonas.id)).toEqual([]);
    const [line] = world.graph.feedOf(people.amara.id);
    expect(line).toMatchObject({ type: "turnComes", topic: "Turns", preview: "Soon" });
    world.graph.seeInFeed(people.amara.id, line?.id ?? "");
    expect(world.graph.feedOf(people.amara.id)).toMatchObject([{ seen: true }]);
  });

  it.each([
    ["a type that the manifest does not declare", { activityType: "nudge" }, 400],
    [
      "a link out of Teams",
      { topic: { source: "text", value: "x", webUrl: "https://x.example" } },
      400,
    ],
    ["someone who is not there", { recipient: { ...body().recipient, userId: "nobody" } }, 404],
  ])("refuses %s", async (_what, over, status) => {
    expect(await refusalOf(send(graph, over))).toMatchObject({ status });
  });

  it("says a line in the language of whoever reads it", () => {
    expect(activityText("turnComes", "en-GB")).toBe("It is your turn to facilitate soon");
    expect(activityText("turnComes", "de-DE")).toContain("Moderieren");
    expect(activityText("turnComes", "xx-XX")).toBe("It is your turn to facilitate soon");
  });

  it("lets nothing through where the app is not, or an administrator has switched that off", async () => {
    world.graph.removeApp(team.id);
    expect(await refusalOf(send(graph))).toMatchObject({ status: 403 });
    const strict = await aMicrosoft365({ blocked: ["TeamsActivity.Send.Group"] });
    strict.graph.addApp(team.id);
    expect(await refusalOf(send(await graphOfApp(strict)))).toMatchObject({ status: 403 });
  });
});
