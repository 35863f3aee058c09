import { runner } from "../../../bot/jobs/runner.ts";
import { workBell } from "../../../bot/jobs/work-bell.ts";
import type { StoredDocument } from "../../../bot/ports/documents.ts";
import { later } from "../../../shared/time/instant.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { aJob, anEffect, aWorker, inCircle, jobWorld, morning, until } from "./job-world.ts";

const ada = inCircle("ada");
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a runner that looks rarely", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  afterEach(() => world.end());

  /** Looks at its start and then not of itself; counts its looks. */
  async function rare(...[workers, pace]: Parameters<typeof world.runnerOf>) {
    const { documents, onWork } = workBell(world.documents, world.clock);
    let looks = 0;
    const counted = {
      ...documents,
      async due(...asked: Parameters<typeof documents.due>) {
        looks++;
        return documents.due(...asked);
      },
    };
    const around = { ...world, documents: counted };
    const made = runner(around, workers, { everyMs: 1_000_000, soonestMs: 20, ...pace });
    onWork(made.wake);
    made.start();
    await until(() => looks === 1);
    return { documents, made, looks: () => looks };
  }

  it("does at once what this process stores", async () => {
    const ran: string[] = [];
    const { documents, made } = await rare([
      aWorker(async ({ payload: { name } }) => {
        ran.push(name);
        return name === "first" ? [aJob("second")] : [];
      }),
    ]);
    await documents.commit(ada, [aJob("first")], freshCommit());
    await until(() => ran.length === 2);
    expect(ran).toEqual(["first", "second"]);
    await made.stop();
  });

  it("is not woken by what is due later, is no job or was not stored", async () => {
    const { documents, made, looks } = await rare([aWorker()]);
    await documents.commit(ada, [anEffect("x")], freshCommit());
    await documents.commit(ada, [aJob("x", later(morning, { seconds: 1 }))], freshCommit());
    await documents.commit(ada, [anEffect("x"), aJob("y")], freshCommit());
    await pause(60);
    expect(looks()).toBe(1);
    await made.stop();
  });

  it("looks once for many commits at a time", async () => {
    let ran = 0;
    const { documents, made, looks } = await rare(
      [
        aWorker(async () => {
          ran++;
          return [];
        }),
      ],
      { soonestMs: 100, parallel: 50 },
    );
    for (let i = 0; i < 50; i++)
      await documents.commit(inCircle(`${i}x`), [aJob("x")], freshCommit());
    await until(() => ran === 50);
    expect(looks()).toBeLessThanOrEqual(4);
    await made.stop();
  });

  it("takes on all that is due, also when it is more than a look tells", async () => {
    let ran = 0;
    for (let i = 0; i < 250; i++) await world.plant(inCircle(`${i}x`), aJob("x"));
    const { made } = await rare([
      aWorker(async () => {
        ran++;
        return [];
      }),
    ]);
    await until(() => ran === 250);
    await made.stop();
  });

  it("begins with another partition than others do", async () => {
    const first: string[] = [];
    for (const draw of [0.1, 0.9]) {
      const draws = [draw, 0.5];
      const planted = jobWorld();
      await planted.plant(inCircle("one"), aJob("one"));
      await planted.plant(inCircle("two"), aJob("two"));
      let begun: string | undefined;
      const made = planted.runnerOf(
        [
          aWorker(async ({ payload: { name } }) => {
            begun ??= name;
            return [];
          }),
        ],
        { parallel: 1, chance: () => draws.shift() ?? 0.5 },
      );
      await made.runDue();
      first.push(begun ?? "");
      await planted.end();
    }
    expect(first).toEqual(["one", "two"]);
  });
});

describe("a runner that stops", () => {
  it("does not wait for a store that does not answer", async () => {
    const world = jobWorld();
    const never = new Promise<StoredDocument[]>(() => undefined);
    let asked = false;
    const documents = {
      ...world.documents,
      due() {
        asked = true;
        return never;
      },
    };
    const made = runner({ ...world, documents }, [], { patienceMs: 20, giveUpMs: 20 });
    made.start();
    await until(() => asked);
    await made.stop();
    await world.end();
  });

  it("gives up what it cannot finish, and waits no longer for that either", async () => {
    const world = jobWorld();
    const documents = {
      ...world.documents,
      postpone: () => new Promise<never>(() => undefined),
    };
    let ran = false;
    const worker = aWorker(() => {
      ran = true;
      return new Promise(() => undefined);
    });
    const made = runner({ ...world, documents }, [worker], { patienceMs: 20, giveUpMs: 20 });
    await world.plant(ada, aJob("x"));
    made.start();
    await until(() => ran);
    await made.stop();
    await world.end();
  });
});
