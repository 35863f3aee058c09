import { runner } from "../../../bot/jobs/runner.ts";
import { type Documents, StoreUnavailable } from "../../../bot/ports/documents.ts";
import { aJob, anEffect, aWorker, inCircle, jobWorld, until } from "./job-world.ts";

const ada = inCircle("ada");

describe("a runner whose store does not answer", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  afterEach(() => world.end());

  /** The store with some of its answers missing, until told otherwise. */
  function patchy(...missing: (keyof Documents)[]) {
    const state = { answers: false };
    const documents = { ...world.documents };
    for (const name of missing)
      Object.assign(documents, {
        [name]: async (...asked: unknown[]) => {
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
});
