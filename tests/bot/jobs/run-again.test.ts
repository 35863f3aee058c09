import { parkedJobs } from "../../../bot/jobs/parked.ts";
import { runAgain } from "../../../bot/jobs/run-again.ts";
import { runner } from "../../../bot/jobs/runner.ts";
import { seal } from "../../../bot/storage/seal.ts";
import { later } from "../../../shared/time/instant.ts";
import { tenantCalled } from "../../builders/ids.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { aJob, anEffect, aWorker, inCircle, jobWorld } from "./job-world.ts";

const ours = [tenantCalled("ours")];
const ada = inCircle("ada");
let world: ReturnType<typeof jobWorld>;
let ill: boolean;
let operator: Parameters<typeof runAgain>[0];
let jobs: ReturnType<typeof runner>;

beforeEach(async () => {
  world = jobWorld();
  ill = true;
  const sealed = { seal: seal(Buffer.alloc(32, 3).toString("base64")) };
  operator = { ...world, ...sealed, freshId: freshCommit };
  const worker = aWorker(async ({ payload: { name } }) => {
    if (ill) throw new TypeError("Broken");
    return [anEffect(name)];
  });
  jobs = runner({ ...world, ...sealed }, [worker], { renewMs: 5, chance: () => 1 });
  await world.plant(ada, aJob("x"), aJob("y"));
  await parked();
});
afterEach(async () => {
  await jobs.stop();
  await world.end();
});

async function parked(): Promise<void> {
  for (let tries = 0; tries < 110; tries++) {
    await jobs.runDue();
    world.clock.moveTo(later(world.clock.now(), { minutes: 15 }));
  }
}

describe("a parked job", () => {
  it("runs again once an operator says so, as if it had never failed", async () => {
    ill = false;
    await jobs.runDue();
    const notes = await parkedJobs(world, ours);
    expect(notes).toHaveLength(2);
    expect(JSON.stringify(notes)).not.toMatch(/"x"|\|c\|/);
    const [first] = notes;
    const done = await runAgain(operator, ours, first?.job ?? "");
    expect(done.map(({ outcome }) => outcome)).toEqual(["again"]);
    await jobs.runDue();
    expect((await world.idsIn(ada)).filter((id) => id === "x" || id === "y")).toHaveLength(1);
    expect(await parkedJobs(world, ours)).toHaveLength(1);
    await runAgain(operator, ours, "all");
    await jobs.runDue();
    expect(await world.idsIn(ada)).toEqual(["x", "y"]);
    expect(await runAgain(operator, ours, "all")).toEqual([]);
  });

  it("is parked anew, and noted, where its cause is still there", async () => {
    await runAgain(operator, ours, "all");
    await parked();
    expect(await parkedJobs(world, ours)).toHaveLength(2);
  });

  it("that has ended since leaves no note", async () => {
    const job = await world.jobIn(ada);
    if (!job) throw new Error("nothing is parked");
    const ended = { op: "delete", id: job.id, etag: job.etag } as const;
    await world.documents.commit(ada, [ended], "ended");
    const done = await runAgain(operator, ours, "all");
    expect(done.map(({ outcome }) => outcome).toSorted()).toEqual(["again", "gone"]);
    expect(await parkedJobs(world, ours)).toEqual([]);
  });
});
