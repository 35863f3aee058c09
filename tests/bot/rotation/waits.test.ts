import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import { tellPerson } from "../../../bot/circle/told/documents.ts";
import { card } from "../../../bot/kit/card.ts";
import { text } from "../../../bot/kit/text.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { turnRequestId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { aMember } from "../../builders/circle.ts";
import { startsAt, tellingWorld } from "./telling-world.ts";

let world: Awaited<ReturnType<typeof tellingWorld>>;
beforeEach(async () => {
  world = await tellingWorld();
  const { context, address, clock } = world;
  const listed = ["ada", "bo"].map((name) => listMineJob(address, aMember(name), 1, clock.now()));
  const partition = circlePartition(address.tenant, address.circle);
  await context.documents.commit(partition, listed, "listed");
  await world.runDue();
});
afterEach(() => world.end());

const waiting = async (name: string) =>
  (await (await world.as(name)).circle.mine()).circles[0]?.mine;
const twice = async (name: string, session: string) => {
  const message = { card: card([text("Something else")]), summary: "Something else" };
  for (const occasion of ["a.first", "a.second"])
    await tellPerson(world.context, world.address, aMember(name), { session, occasion }, message);
};

describe("what would be a third message about a session", () => {
  it("waits in the personal app, leads to its page, and goes when it is answered", async () => {
    const { session } = await world.book();
    await twice("bo", session);
    const request = turnRequestId.parse("request000000000000001");
    await (await world.as("ada")).rotation.ask({ ...world.address, request, kind: "stand-in" });
    await world.runDue();
    expect(world.sentTo("bo")).toHaveLength(2);
    const [task, ...more] = (await waiting("bo")) ?? [];
    expect([task?.task, more]).toEqual(["answer-turn", []]);
    expect(decodeURIComponent(task?.link ?? "")).toContain('"subEntityId":"turns"');
    await (await world.as("bo")).rotation.answer({ ...world.address, request, answer: "no" });
    await world.runDue();
    expect(await waiting("bo")).toEqual([]);
  });

  it("waits there for whoever facilitates, until somebody else does", async () => {
    const at = await world.book();
    await twice("ada", at.session);
    await world.until(later(startsAt, { days: -5 }));
    expect(world.sentTo("ada")).toHaveLength(2);
    expect((await waiting("ada"))?.map(({ task }) => task)).toEqual(["facilitate"]);
    await (await world.as("ada")).schedule.come({ ...at, coming: false });
    await world.runDue();
    expect(await waiting("ada")).toEqual([]);
  });
});

describe("an ask of theirs that the next session has time for", () => {
  const tasks = async (name: string) => (await waiting(name))?.map(({ task }) => task);

  it("stands there for whoever brings it from two days before, told or not, and goes with it", async () => {
    const at = await world.book();
    await twice("bo", at.session);
    const bo = await world.as("bo");
    const { ask } = await bo.agenda.add({ ...world.address, text: "Quittenbrot?", mode: "advice" });
    await world.until(later(startsAt, { days: -3 }));
    expect(await tasks("bo")).toEqual([]);
    await world.until(later(startsAt, { days: -2 }));
    expect(world.sentTo("bo")).toHaveLength(2);
    const [task] = (await waiting("bo")) ?? [];
    expect(task?.task).toBe("ask-next");
    expect(decodeURIComponent(task?.link ?? "")).toContain('"subEntityId":"agenda"');
    expect(JSON.stringify(await bo.circle.mine())).not.toContain("Quittenbrot");
    expect(await tasks("ada")).toEqual(["facilitate"]);
    await bo.schedule.come({ ...at, coming: false });
    expect(await tasks("bo")).toEqual([]);
    await bo.schedule.come({ ...at, coming: true });
    expect(await tasks("bo")).toEqual(["ask-next"]);
    await bo.agenda.remove({ ...world.address, ask });
    expect(await tasks("bo")).toEqual([]);
  });
});
