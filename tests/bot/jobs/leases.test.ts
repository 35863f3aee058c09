import { later } from "../../../shared/time/instant.ts";
import { aJob, anEffect, aWorker, gate, inCircle, jobWorld, morning, until } from "./job-world.ts";

const ada = inCircle("ada");

describe("a leased job", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  afterEach(() => world.end());

  it("is run once by two runners on one store", async () => {
    const ran: string[] = [];
    const worker = aWorker(async ({ payload: { name } }) => {
      ran.push(name);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return [];
    });
    const runners = [world.runnerOf([worker]), world.runnerOf([worker])];
    for (let i = 0; i < 60; i++) await world.plant(inCircle(`${i % 20}x`), aJob(`${i}`));
    await Promise.all(runners.map(({ runDue }) => runDue()));
    expect(ran).toHaveLength(60);
    expect(new Set(ran).size).toBe(60);
  });

  it("runs again after a crash between its effect and its end", async () => {
    const sent: string[] = [];
    const crash = gate();
    const crashing = world.runnerOf(
      [
        aWorker(async ({ payload: { name } }) => {
          sent.push(`${name}, then a crash`);
          await crash.passed;
          return [anEffect("recorded")];
        }),
      ],
      { renewMs: 1_000_000, patienceMs: 0 },
    );
    await world.plant(ada, aJob("x"));
    const crashed = crashing.runDue();
    await until(() => sent.length === 1);
    const next = world.runnerOf([
      aWorker(async ({ payload: { name } }) => {
        sent.push(`${name} again`);
        return [anEffect("recorded")];
      }),
    ]);
    await next.runDue();
    expect(sent).toEqual(["x, then a crash"]);
    world.clock.moveTo(later(morning, { seconds: 60 }));
    await next.runDue();
    expect(sent).toEqual(["x, then a crash", "x again"]);
    expect(await world.idsIn(ada)).toEqual(["recorded"]);
    crash.open();
    await crashed;
    expect(await world.idsIn(ada)).toEqual(["recorded"]);
  });

  it("stays with its runner while the clock is moved", async () => {
    const hold = gate();
    const ran: string[] = [];
    const first = world.runnerOf([
      aWorker(async () => {
        ran.push("first");
        await hold.passed;
        return [anEffect("told")];
      }),
    ]);
    const second = world.runnerOf([
      aWorker(async () => {
        ran.push("second");
        return [];
      }),
    ]);
    await world.plant(ada, aJob("x"));
    const all = first.runDue();
    await until(() => ran.length === 1);
    for (const hours of [1, 48, 960]) {
      world.clock.moveTo(later(morning, { hours }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      await second.runDue();
    }
    hold.open();
    await all;
    expect(ran).toEqual(["first"]);
    expect(await world.idsIn(ada)).toEqual(["told"]);
  });

  it("is finished before its runner stops, and nothing new is begun", async () => {
    const hold = gate();
    const ran: string[] = [];
    const made = world.runnerOf([
      aWorker(async ({ payload: { name } }) => {
        ran.push(name);
        await hold.passed;
        return [anEffect(`told ${name}`.replace(" ", "-"))];
      }),
    ]);
    await world.plant(ada, aJob("a"), aJob("b"));
    made.start();
    await until(() => ran.length === 1);
    const stopped = made.stop();
    hold.open();
    await stopped;
    expect(ran).toEqual(["a"]);
    expect(await world.idsIn(ada)).toEqual(["job|test.work|b", "told-a"]);
    expect(await world.documents.due(morning, 9)).toHaveLength(1);
  });

  it("is given up at once by a runner that cannot wait for it any longer", async () => {
    const hold = gate();
    let ran = 0;
    const made = world.runnerOf(
      [
        aWorker(async () => {
          ran++;
          await hold.passed;
          return [anEffect("too-late")];
        }),
      ],
      { patienceMs: 10 },
    );
    await world.plant(ada, aJob("x"));
    made.start();
    await until(() => ran === 1);
    await made.stop();
    expect(await world.documents.due(morning, 9)).toHaveLength(1);
    hold.open();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await world.idsIn(ada)).toEqual(["job|test.work|x"]);
  });
});
