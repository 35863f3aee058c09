import type { Acting } from "../../../bot/ports/calendar.ts";
import { Later } from "../../../bot/ports/job.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { later } from "../../../shared/time/instant.ts";
import { tasksContract } from "../../contracts/tasks-contract.ts";
import { fakeTasks } from "../../fakes/fake-tasks.ts";
import { aGraph, now } from "./graph-world.ts";

const { amara, jonas } = people;
const guest = Object.values(people).find((person) => person.guest);

let graph: Awaited<ReturnType<typeof aGraph>>;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.world.stop());
afterEach(() => {
  graph.world.graph.faults.clear();
  expect(graph.world.contractErrors).toEqual([]);
});

const actingAs = async (person = amara): Promise<Acting> => ({
  as: "person",
  for: "tasks",
  assertion: await graph.world.issueSsoToken(person),
});
const request = { title: "Ask Petra", about: "River circle", mark: "commitment000000001" };
const empty = (person: string) => {
  for (const { id } of graph.world.graph.tasksOf(person)) graph.world.graph.removeTask(person, id);
};

tasksContract("the fake", async () => {
  const tasks = fakeTasks();
  const titles = () => tasks.all().map(({ title }) => title);
  return { tasks, acting: { as: "person", assertion: "" }, titles, close: async () => undefined };
});

tasksContract("Microsoft Graph", async () => ({
  tasks: graph.tasks,
  acting: await actingAs(),
  titles: () => graph.world.graph.tasksOf(amara.id).map(({ title }) => title),
  close: async () => empty(amara.id),
}));

describe("graphTasks", () => {
  afterEach(() => empty(amara.id));

  it("puts a task with its date and its link into one's own list, and no one else's", async () => {
    const by = "2026-12-14" as never;
    const link = "https://teams.microsoft.com/l/entity/x";
    await graph.tasks.add(await actingAs(), { ...request, by, link });
    expect(graph.world.graph.tasksOf(amara.id)).toMatchObject([
      {
        title: "Ask Petra",
        due: { dateTime: "2026-12-14T00:00:00.0000000", timeZone: "UTC" },
        links: [{ webUrl: link, externalId: request.mark, applicationName: "Peer Circles" }],
      },
    ]);
    expect(graph.world.graph.tasksOf(jonas.id)).toEqual([]);
  });

  it("says when the person has to agree first, to this or to anything", async () => {
    graph.world.graph.faults.inject({ path: "/todo/", answer: 403, times: 1 });
    expect(await graph.tasks.add(await actingAs(), request)).toMatchObject({ refusal: "consent" });
    graph.world.requireConsent(jonas.id, true);
    const asJonas = await actingAs(jonas);
    expect(await graph.tasks.add(asJonas, request)).toMatchObject({ refusal: "consent" });
    expect(await graph.tasks.find(asJonas, "x")).toMatchObject({ refusal: "consent" });
  });

  it("says when there is no mailbox to keep one in", async () => {
    if (!guest) throw new Error("nobody is a guest");
    expect(await graph.tasks.add(await actingAs(guest), request)).toMatchObject({
      refusal: "no-mailbox",
    });
  });

  it("asks to be called later when Graph asks for a long wait", async () => {
    const long = { method: "POST", answer: 429, retryAfterSeconds: 90, times: 9 } as const;
    graph.world.graph.faults.inject({ path: "/tasks$", ...long });
    const fault = await graph.tasks.add(await actingAs(), request).catch((error) => error);
    expect(fault).toBeInstanceOf(Later);
    expect(fault).toMatchObject({ at: later(now, { seconds: 90 }) });
  });

  it("finds what was made when the answer was lost", async () => {
    graph.world.graph.faults.inject({ path: "/tasks$", method: "POST", answer: "lost", times: 9 });
    const acting = await actingAs();
    await expect(graph.tasks.add(acting, request)).rejects.toThrow();
    graph.world.graph.faults.clear();
    expect(await graph.tasks.find(acting, request.mark)).toMatchObject({
      ok: true,
      value: { task: graph.world.graph.tasksOf(amara.id)[0]?.id },
    });
  });

  it("names no list and no task in what it says of a fault", async () => {
    graph.world.graph.faults.inject({ path: "/tasks", answer: 500, times: 9 });
    const fault = await graph.tasks.add(await actingAs(), request).catch((error) => error);
    expect(String(fault)).not.toMatch(/AQMk|Petra/);
  });
});
