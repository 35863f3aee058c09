import { later } from "../../../shared/time/instant.ts";
import { aJob, anEffect, aWorker, gate, inCircle, jobWorld, morning, until } from "./job-world.ts";

const ada = inCircle("ada");
const ben = inCircle("ben");
const evening = later(morning, { hours: 10 });

describe("the runner", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  afterEach(() => world.end());

  it("runs a due job once and records its effects with its end", async () => {
    const ran: unknown[] = [];
    const { runDue } = world.runnerOf([
      aWorker(async (job) => {
        ran.push(job);
        return [anEffect("told")];
      }),
    ]);
    await world.plant(ada, aJob("x"));
    await runDue();
    await runDue();
    expect(ran).toEqual([
      { payload: { name: "x" }, partition: ada, dueFrom: morning, now: morning },
    ]);
    expect(await world.idsIn(ada)).toEqual(["told"]);
  });

  it("never runs a job before its time", async () => {
    const { runDue } = world.runnerOf([aWorker(async () => [anEffect("told")])]);
    await world.plant(ada, aJob("x", later(morning, { seconds: 1 })));
    await runDue();
    expect(await world.idsIn(ada)).not.toContain("told");
  });

  it("tells a late job when it was due and how late it is", async () => {
    const times: unknown[] = [];
    const { runDue } = world.runnerOf([
      aWorker(async ({ dueFrom, now }) => {
        times.push({ dueFrom, now });
        return [];
      }),
    ]);
    await world.plant(ada, aJob("x"));
    world.clock.moveTo(evening);
    await runDue();
    expect(times).toEqual([{ dueFrom: morning, now: evening }]);
  });

  it("runs what a job creates that is due at once", async () => {
    const { runDue } = world.runnerOf([
      aWorker(async ({ payload: { name } }) =>
        name.length < 4 ? [aJob(`${name}x`)] : [anEffect(name)],
      ),
    ]);
    await world.plant(ada, aJob("x"));
    await runDue();
    expect(await world.idsIn(ada)).toEqual(["xxxx"]);
  });

  it("runs one job at a time in a partition, the longest due first", async () => {
    const order: string[] = [];
    const { runDue } = world.runnerOf([
      aWorker(async ({ payload: { name } }) => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`${name} ends`);
        return [];
      }),
    ]);
    await world.plant(ada, aJob("second"), aJob("first", later(morning, { hours: -1 })));
    await runDue();
    expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  it("does not begin a job beside another of its partition, however often it looks", async () => {
    const hold = gate();
    const began: string[] = [];
    const made = world.runnerOf([
      aWorker(async ({ payload: { name } }) => {
        began.push(name);
        await hold.passed;
        return [];
      }),
    ]);
    await world.plant(ada, aJob("first"));
    made.start();
    await until(() => began.length === 1);
    await world.plant(ada, aJob("second"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(began).toEqual(["first"]);
    hold.open();
    await until(() => began.length === 2);
  });

  it("does not let one partition wait for another", async () => {
    const slow = gate();
    const ended: string[] = [];
    const { runDue } = world.runnerOf([
      aWorker(async ({ payload: { name } }) => {
        if (name === "slow") await slow.passed;
        ended.push(name);
        return [];
      }),
    ]);
    await world.plant(ada, aJob("slow"));
    await world.plant(ben, aJob("quick"));
    const all = runDue();
    await until(() => ended.includes("quick"));
    slow.open();
    await all;
    expect(ended).toEqual(["quick", "slow"]);
  });

  it("runs a hundred circles' jobs, at most so many at once", async () => {
    let running = 0;
    let most = 0;
    let ran = 0;
    const { runDue } = world.runnerOf(
      [
        aWorker(async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running--;
          ran++;
          return [];
        }),
      ],
      { parallel: 4 },
    );
    for (let i = 0; i < 100; i++) await world.plant(inCircle(`${i}x`), aJob("x"));
    await runDue();
    expect({ ran, most }).toEqual({ ran: 100, most: 4 });
  });

  it("decides anew when others changed what it decided on", async () => {
    let tries = 0;
    const { runDue } = world.runnerOf([
      aWorker(async () => {
        if (tries++ === 0) await world.plant(ada, anEffect("told"));
        return [anEffect(tries === 1 ? "told" : "told-again")];
      }),
    ]);
    await world.plant(ada, aJob("x"));
    await runDue();
    expect(tries).toBe(2);
    expect(await world.idsIn(ada)).toEqual(["told", "told-again"]);
  });

  it("brings the same thing up to date once, however many jobs are due for it", async () => {
    const ran: string[] = [];
    const work = aWorker(async ({ payload: { name } }) => {
      ran.push(name);
      return [];
    });
    const { runDue } = world.runnerOf([{ ...work, bringsUpToDate: true }]);
    await world.plant(ada, ...["1", "2", "3"].map((occasion) => aJob("x", morning, occasion)));
    await world.plant(ada, aJob("y"));
    await runDue();
    expect(ran).toEqual(["x", "y"]);
    expect(await world.idsIn(ada)).toEqual([]);
  });

  it("still brings it up to date when the first try fails", async () => {
    let tries = 0;
    const work = aWorker(async () => {
      if (tries++ === 0) throw new Error("not this time");
      return [];
    });
    const { runDue } = world.runnerOf([{ ...work, bringsUpToDate: true }]);
    await world.plant(ada, aJob("x", morning, "1"), aJob("x", morning, "2"));
    await runDue();
    world.clock.moveTo(evening);
    await runDue();
    expect(tries).toBe(2);
    expect(await world.idsIn(ada)).toEqual([]);
  });

  it("refuses to start with two workers for one type", () => {
    expect(() => world.runnerOf([aWorker(), aWorker()])).toThrow("one type");
  });

  it("knows when the next job is due, up to a time", async () => {
    const { nextDue } = world.runnerOf([aWorker()]);
    const noon = later(morning, { hours: 3 });
    await world.plant(ada, aJob("later", evening), aJob("sooner", noon));
    expect(await nextDue(morning)).toBeUndefined();
    expect(await nextDue(noon)).toBe(noon);
    expect(await nextDue(evening)).toBe(noon);
  });

  it("does not count a job that runs already as the next", async () => {
    const hold = gate();
    const { runDue, nextDue } = world.runnerOf([aWorker(() => hold.passed.then(() => []))]);
    await world.plant(ada, aJob("x"));
    const all = runDue();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await nextDue(evening)).toBeUndefined();
    hold.open();
    await all;
  });

  it("finds by itself what becomes due", async () => {
    const made = world.runnerOf([aWorker(async () => [anEffect("told")])]);
    made.start();
    await world.plant(ada, aJob("x", evening));
    world.clock.moveTo(evening);
    for (let looks = 0; looks < 200 && (await world.jobIn(ada)); looks++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await world.idsIn(ada)).toEqual(["told"]);
  });
});
