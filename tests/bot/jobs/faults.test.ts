import { parkedJobs } from "../../../bot/jobs/parked.ts";
import { jobBody, jobWrite, Later } from "../../../bot/ports/job.ts";
import { later, minutesBetween } from "../../../shared/time/instant.ts";
import { tenantCalled } from "../../builders/ids.ts";
import { aJob, anEffect, aWorker, inCircle, jobWorld, morning } from "./job-world.ts";

const ada = inCircle("ada");
const failing = aWorker(async () => {
  throw new TypeError("Broken");
});

describe("a job", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  afterEach(() => world.end());
  const stored = async () => jobBody.parse((await world.jobIn(ada))?.body);
  const levels = () => world.log.lines.map(({ level }) => level);

  it("that fails is tried again after a while, which doubles up to a quarter of an hour", async () => {
    const { runDue, nextDue } = world.runnerOf([failing]);
    await world.plant(ada, aJob("x"));
    const waits: number[] = [];
    for (let tries = 1; tries < 12; tries++) {
      await runDue();
      const next = await nextDue(later(morning, { days: 9 }));
      if (!next) throw new Error("It is not tried again");
      waits.push(minutesBetween(world.clock.now(), next) * 60);
      world.clock.moveTo(next);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
    expect(await stored()).toMatchObject({ attempts: 11, fault: "TypeError", dueFrom: morning });
  });

  it("that keeps failing is parked after about a day and told to operators once", async () => {
    const { runDue, nextDue } = world.runnerOf([failing]);
    await world.plant(ada, aJob("x"));
    for (let tries = 0; tries < 120; tries++) {
      await runDue();
      world.clock.moveTo(later(world.clock.now(), { minutes: 15 }));
    }
    expect(await stored()).toMatchObject({ attempts: 100, fault: "TypeError" });
    expect(await nextDue(later(morning, { days: 99 }))).toBeUndefined();
    expect(levels()).toEqual([...Array.from({ length: 99 }, () => "warn"), "error"]);
    const [note, ...more] = await parkedJobs(world, [tenantCalled("ours")]);
    expect(note).toMatchObject({ type: "test.work", fault: "TypeError" });
    expect(more).toEqual([]);
    expect(JSON.stringify(note)).not.toMatch(/ada|"x"/);
  });

  it("that fails spreads its next try, so that what failed together does not come back together", async () => {
    const { runDue, nextDue } = world.runnerOf([failing], { chance: () => 0 });
    await world.plant(ada, {
      ...aJob("x"),
      body: { type: "test.work", payload: { name: "x" }, dueFrom: morning, attempts: 7 },
    } as ReturnType<typeof aJob>);
    await runDue();
    const next = await nextDue(later(morning, { days: 9 }));
    expect(next).toBe(later(morning, { seconds: 64 }));
  });

  it("that fails leaves the others alone", async () => {
    const { runDue } = world.runnerOf([
      aWorker(async ({ payload: { name } }) => {
        if (name === "bad") throw new Error("Broken");
        return [anEffect(name)];
      }),
    ]);
    await world.plant(ada, aJob("a"), aJob("bad"), aJob("c"));
    await runDue();
    expect(await world.idsIn(ada)).toEqual(["a", "c", expect.stringContaining("bad")]);
  });

  it("that says later waits until then and counts as no failure", async () => {
    const at = later(morning, { minutes: 7 });
    const { runDue, nextDue } = world.runnerOf([
      aWorker(async () => {
        throw new Later(at);
      }),
    ]);
    await world.plant(ada, aJob("x"));
    await runDue();
    expect(await nextDue(later(morning, { days: 9 }))).toBe(at);
    expect((await stored()).attempts).toBe(0);
    expect(levels()).toEqual([]);
  });

  it("that says later than the past waits a second, so that others have their turn", async () => {
    const { runDue, nextDue } = world.runnerOf([
      aWorker(async () => {
        throw new Later(later(morning, { days: -1 }));
      }),
    ]);
    await world.plant(ada, aJob("x"));
    await runDue();
    expect(await nextDue(later(morning, { days: 9 }))).toBe(later(morning, { seconds: 1 }));
  });

  it("of a type that nobody does is parked and told to operators once", async () => {
    const { runDue } = world.runnerOf([aWorker()]);
    await world.plant(ada, jobWrite("test.other", "x", morning, {}));
    await runDue();
    await runDue();
    expect(await stored()).toMatchObject({ type: "test.other", fault: "unknown-type" });
    expect(levels()).toEqual(["error"]);
  });

  it("whose payload cannot be read is parked without running", async () => {
    const { runDue } = world.runnerOf([failing]);
    await world.plant(ada, jobWrite("test.work", "x", morning, { nom: "x" }));
    await runDue();
    expect(await stored()).toMatchObject({ attempts: 0, fault: "unreadable-payload" });
  });

  it("that cannot be read at all is parked as it is", async () => {
    const { runDue } = world.runnerOf([failing]);
    await world.plant(ada, { ...aJob("x"), body: "?" } as ReturnType<typeof aJob>);
    await runDue();
    const parked = await world.jobIn(ada);
    expect(parked).toMatchObject({ body: "?" });
    expect(parked).not.toHaveProperty("dueAt");
    const notes = await parkedJobs(world, [tenantCalled("ours")]);
    expect(notes.map(({ fault }) => fault)).toEqual(["unreadable-job"]);
    expect(levels()).toEqual(["error"]);
  });

  it("whose effects do not fit in a commit fails like any other", async () => {
    const many = Array.from({ length: 100 }, (_, i) => anEffect(`${i}`));
    const { runDue } = world.runnerOf([aWorker(async () => many)]);
    await world.plant(ada, aJob("x"));
    await runDue();
    expect(await stored()).toMatchObject({ attempts: 1, fault: "RangeError" });
  });

  it("that meets a conflict every time is tried a few times, then later", async () => {
    let tries = 0;
    const { runDue } = world.runnerOf([
      aWorker(async () => {
        tries++;
        return [anEffect("taken")];
      }),
    ]);
    await world.plant(ada, aJob("x"), anEffect("taken"));
    await runDue();
    expect(tries).toBe(5);
    expect(await stored()).toMatchObject({ attempts: 1, fault: "StillConflicting" });
  });
});
