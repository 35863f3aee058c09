import { Later } from "../../../bot/ports/job.ts";
import type { NoticeKind } from "../../../bot/ports/notifier.ts";
import { organisation } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import { conversationId, personId, tenantId } from "../../../shared/kernel/ids.ts";
import { channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { notifierContract } from "../../contracts/notifier-contract.ts";
import { fakeNotifier } from "../../fakes/fake-notifier.ts";
import { aGraph } from "./graph-world.ts";

notifierContract("The fake", async () => {
  const fake = fakeNotifier(true);
  const place = { tenant: tenantCalled("contoso"), conversation: channelCalled("river") };
  return {
    notifier: fake,
    places: [
      ["a team", place, personCalled("ada")],
      ["a chat", place, personCalled("bo")],
    ],
    shut: () => {
      fake.feeds.open = false;
    },
    feedOf: (person) => fake.noticed.filter(({ to }) => to === person).map(({ notice }) => notice),
    close: async () => {},
  };
});

const tenant = tenantId.parse(organisation.tenant);
const inTeam = { tenant, conversation: conversationId.parse(team.channels.firstLeads.id) };
const inChat = { tenant, conversation: conversationId.parse(chat.id) };
const [someone, other] = chat.members.map((id) => personId.parse(id));
if (!someone || !other) throw new Error("Nobody is in the chat");

async function opened() {
  const { world, notifier } = await aGraph();
  for (const place of [team.id, chat.id]) world.graph.addApp(place);
  return { world, notifier };
}

notifierContract("Microsoft Graph", async () => {
  const { world, notifier } = await opened();
  return {
    notifier,
    places: [
      ["a team", inTeam, someone],
      ["a chat", inChat, other],
    ],
    shut: () => {
      for (const place of [team.id, chat.id]) world.graph.removeApp(place);
    },
    feedOf: (person) =>
      world.graph.feedOf(person).map(({ type, topic, preview, link }) => ({
        kind: type as NoticeKind,
        topic,
        preview,
        link,
      })),
    async close() {
      expect(world.contractErrors).toEqual([]);
      await world.stop();
    },
  };
});

describe("a line in the feed through Microsoft Graph", () => {
  const notice = {
    kind: "turnComes",
    topic: "Whose turn it is",
    preview: "Soon",
    link: "https://teams.microsoft.com/l/entity/app/circle",
  } as const;
  let graph: Awaited<ReturnType<typeof opened>>;
  beforeEach(async () => {
    graph = await opened();
  });
  afterEach(() => graph.world.stop());
  const notify = (person = someone) => graph.notifier.notify(inTeam, person, notice, "turn/1");
  const failing = (answer: 403 | 404 | 429 | 500, more = {}) =>
    graph.world.graph.faults.inject({
      path: "sendActivityNotification",
      answer,
      times: 9,
      ...more,
    });

  it.each([403, 404] as const)("is closed where Graph answers %s", async (answer) => {
    failing(answer);
    expect(await notify()).toEqual({ ok: false, refusal: "closed" });
  });

  it("is closed to whoever is not of the team", async () => {
    const { world } = graph;
    world.graph.leave(team.id, people.jonas.id);
    const gone = await notify(personId.parse(people.jonas.id));
    expect(gone).toEqual({ ok: false, refusal: "closed" });
  });

  it("waits out a short Retry-After, and asks for a long one to be kept", async () => {
    failing(429, { times: 1, retryAfterSeconds: 1 });
    expect((await notify()).ok).toBe(true);
    failing(429, { retryAfterSeconds: 90 });
    await expect(notify()).rejects.toThrow(Later);
  });

  it("is a fault where Graph is ill: nobody knows whether it stands there", async () => {
    failing(500);
    await expect(notify()).rejects.toThrow("Graph answered 500");
  });
});
