import { aJob, aWorker, gate, inCircle, jobWorld, until } from "./job-world.ts";

const ada = inCircle("ada");
const ben = inCircle("ben");

describe("a runner among others", () => {
  let world: ReturnType<typeof jobWorld>;
  beforeEach(() => {
    world = jobWorld();
  });
  afterEach(() => world.end());

  it("begins nothing while it rests, and rests when what runs has ended", async () => {
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
    let rests = false;
    const resting = made.rest().then(() => {
      rests = true;
    });
    await world.plant(ben, aJob("second"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect({ began, rests }).toEqual({ began: ["first"], rests: false });
    hold.open();
    await resting;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(began).toEqual(["first"]);
    made.start();
    await until(() => began.length === 2);
  });

  it("says whether anything was due", async () => {
    const { runDue } = world.runnerOf([aWorker()]);
    await world.plant(ada, aJob("x"));
    expect([await runDue(), await runDue()]).toEqual([true, false]);
  });
});
