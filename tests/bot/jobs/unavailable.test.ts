import { lease } from "../../../bot/jobs/lease.ts";
import { parkedJobs } from "../../../bot/jobs/parked.ts";
import { runner } from "../../../bot/jobs/runner.ts";
import { type Documents, StoreUnavailable } from "../../../bot/ports/documents.ts";
import { later } from "../../../shared/time/instant.ts";
import { tenantCalled } from "../../builders/ids.ts";
import { aJob, anEffect, aWorker, gate, inCircle, jobWorld, morning, until } from "./job-world.ts";

const ada = inCircle("ada");

describe("a runner whose store does not answer", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  let held: Awaited<ReturnType<typeof lease>>;
  afterEach(async () => {
    held?.drop();
    await world.end();
  });

  /** The store with some of its answers missing, until told otherwise. */
  function patchy(...missing: (keyof Documents)[]) {
    const state = { answers: false, asked: 0 };
    const documents = { ...world.documents };
    for (const name of missing)
      Object.assign(documents, {
        [name]: async (...asked: unknown[]) => {
          state.asked++;
          if (!state.answers) throw new StoreUnavailable("Gone for a moment");
          return Reflect.apply(world.documents[name], undefined, asked);
        },
      });
    return { documents, state };
  }

  it("looks again until it does", async () => {
    const { documents, state } = patchy("due");
    const worker = aWorker(async () => [anEffect("told")]);
    const made = runner({ ...world, documents }, [worker], { everyMs: 5 });
    await world.plant(ada, aJob("x"));
    made.start();
    await until(() => world.log.lines.length > 2);
    state.answers = true;
    for (let looks = 0; looks < 200 && (await world.jobIn(ada)); looks++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await made.stop();
    expect(await world.idsIn(ada)).toEqual(["told"]);
  });

  it("leaves a job whose end it could not write to be run again when its lease ends", async () => {
    const { documents, state } = patchy("settle", "postpone");
    let ran = 0;
    const worker = aWorker(async () => {
      ran++;
      return [anEffect("told")];
    });
    const made = runner({ ...world, documents }, [worker], { leaseSeconds: 30 });
    await world.plant(ada, aJob("x"));
    await expect(made.runDue()).rejects.toThrow(StoreUnavailable);
    expect(ran).toBe(1);
    state.answers = true;
    world.clock.moveTo("2026-11-22T09:01:00Z");
    await made.runDue();
    expect(ran).toBe(2);
    expect(await world.idsIn(ada)).toEqual(["told"]);
  });

  it.each(["commit", "postpone"] as const)(
    "parks a job where an operator sees it, also when it was without %s for a while",
    async (missing) => {
      const { documents, state } = patchy(missing);
      const made = runner({ ...world, documents }, [], { leaseSeconds: 30 });
      await world.plant(ada, aJob("x"));
      await expect(made.runDue()).rejects.toThrow(StoreUnavailable);
      state.answers = true;
      world.clock.moveTo("2026-11-22T09:01:00Z");
      await made.runDue();
      expect(await world.jobIn(ada)).not.toHaveProperty("dueAt");
      const notes = await parkedJobs(world, [tenantCalled("ours")]);
      expect(notes).toMatchObject([{ type: "test.work", fault: "unknown-type" }]);
    },
  );

  it("renews a lease as soon as the store answers again", async () => {
    const { documents, state } = patchy("claim");
    state.answers = true;
    await world.plant(ada, aJob("x"));
    const [due] = await world.documents.due(morning, 1);
    if (!due) throw new Error("no job");
    held = await lease({ ...world, documents }, due, { leaseSeconds: 60, renewMs: 5 });
    state.answers = false;
    world.clock.moveTo(later(morning, { seconds: 20 }));
    await until(() => state.asked >= 3);
    state.answers = true;
    const left = later(morning, { seconds: 80 });
    for (let looks = 0; looks < 200 && (await world.jobIn(ada))?.dueAt !== left; looks++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await world.jobIn(ada))?.dueAt).toBe(left);
  });

  it("does not ask for a lease again before it has heard of it", async () => {
    let asked = 0;
    const hold = gate();
    const documents: Documents = {
      ...world.documents,
      async claim(...job) {
        if (asked++ > 0) await hold.passed;
        return world.documents.claim(...job);
      },
    };
    await world.plant(ada, aJob("x"));
    const [due] = await world.documents.due(morning, 1);
    if (!due) throw new Error("no job");
    held = await lease({ ...world, documents }, due, { leaseSeconds: 60, renewMs: 5 });
    world.clock.moveTo(later(morning, { seconds: 20 }));
    await until(() => asked === 2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    hold.open();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).toBe(2);
  });
});
