import { manySeats } from "../../../infra/local/instances/many-seats.ts";
import { worldClock } from "../../../infra/local/world-clock.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { type AFake, fakeRuns } from "./fake-runs.ts";

const day = 86_400_000;

function aSeat(count = 2) {
  const clock = worldClock(undefined);
  const fakes = fakeRuns();
  const said: string[] = [];
  const environments = Array.from({ length: count }, (_, index) => ({ PORT: String(index) }));
  const seat = manySeats(fakes.start, environments, clock, (sentence) => void said.push(sentence));
  let losses = 0;
  seat.onLost(() => {
    losses += 1;
  });
  const at = (index: number): AFake => {
    const found = fakes.runs.findLast(({ port, left }) => port === String(index) && !left);
    if (!found) throw new Error(`Nobody sits at ${index}.`);
    return found;
  };
  return { clock, seat, fakes, said, at, losses: () => losses };
}

/** Everything that is under way has come to its end. */
const calm = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the product in several processes", () => {
  it("starts and stops as one", async () => {
    const { seat, fakes } = aSeat(3);
    await seat.start();
    expect(fakes.runs.map(({ port }) => port)).toEqual(["0", "1", "2"]);
    await seat.stop();
    expect(fakes.runs.map(({ left }) => left)).toEqual(["stop", "stop", "stop"]);
  });

  it("has its next job due when the first of all is due", async () => {
    const { seat, at } = aSeat();
    await seat.start();
    expect(await seat.nextDue(instant("2030-01-01T00:00:00Z"))).toBeUndefined();
    at(0).due = instant("2028-01-02T00:00:00Z");
    at(1).due = instant("2028-01-01T00:00:00Z");
    expect(await seat.nextDue(instant("2030-01-01T00:00:00Z"))).toBe(at(1).due);
  });

  it("moves nobody's clock before everyone rests", async () => {
    const { seat, clock, fakes } = aSeat();
    await seat.start();
    fakes.happened.length = 0;
    clock.set(later(clock.now(), { days: 1 }));
    await seat.move(clock.now());
    expect(fakes.happened.slice(0, 4).toSorted()).toEqual([
      "0 moves",
      "0 rests",
      "1 moves",
      "1 rests",
    ]);
    expect(fakes.happened.slice(0, 2).toSorted()).toEqual(["0 rests", "1 rests"]);
  });

  it("goes on moving until nobody finds anything due", async () => {
    const { seat, clock, at, fakes } = aSeat();
    await seat.start();
    at(1).finds = 2;
    await seat.move(clock.now());
    expect(fakes.happened.filter((each) => each === "0 moves")).toHaveLength(3);
  });

  it("goes on without one that is killed while the clock moves, and starts it at everyone's time", async () => {
    const { seat, clock, at, fakes } = aSeat();
    await seat.start();
    at(0).hold();
    clock.set(later(clock.now(), { days: 2 }));
    const moving = seat.move(clock.now());
    await calm();
    const back = seat.crash(0);
    await moving;
    await back;
    expect(Math.round(at(0).ahead / day)).toBe(2);
    expect(fakes.runs.map(({ port, left }) => [port, left])).toEqual([
      ["0", "kill"],
      ["1", undefined],
      ["0", undefined],
    ]);
  });

  it("starts nobody with a time that the others do not have yet", async () => {
    const { seat, clock, at } = aSeat();
    await seat.start();
    clock.set(later(clock.now(), { days: 2 }));
    await seat.crash(1);
    expect(Math.round(at(1).ahead / day)).toBe(0);
    await seat.move(clock.now());
    expect(Math.round(at(1).ahead / day)).toBe(2);
  });

  it("starts one that is lost again, and says so", async () => {
    const { seat, at, said, losses, fakes } = aSeat();
    await seat.start();
    at(1).end();
    await calm();
    expect(said).toEqual(["Instance 2 ended unexpectedly and is started again."]);
    expect([fakes.runs.length, losses()]).toEqual([3, 0]);
  });

  it("is lost with one that ends whenever it has begun", async () => {
    const { seat, at, losses } = aSeat();
    await seat.start();
    for (const _ of [1, 2]) {
      at(1).end();
      await calm();
      expect(losses()).toBe(0);
    }
    at(1).end();
    await calm();
    expect(losses()).toBe(1);
  });

  it("starts one again that did not start the first time, while the other goes on", async () => {
    const { seat, at, fakes, said, losses } = aSeat();
    await seat.start();
    fakes.refuse("Port 3 is taken.", "0", 1);
    at(0).end();
    await calm();
    expect(said).toEqual([
      "Instance 1 ended unexpectedly and is started again.",
      "Port 3 is taken.",
      "Instance 1 did not start and is started again.",
    ]);
    expect([at(0).left, at(1).left, losses()]).toEqual([undefined, undefined, 0]);
  });

  it("is lost with one that does not start again", async () => {
    const { seat, at, fakes, said, losses } = aSeat();
    await seat.start();
    fakes.refuse("Port 3 is taken.", "0");
    at(0).end();
    await calm();
    expect([said.at(-1), losses()]).toEqual(["Port 3 is taken.", 1]);
  });

  it("is killed at once, also while one of them is being started", async () => {
    const { seat, clock, at, fakes } = aSeat();
    await seat.start();
    const first = at(0);
    first.hold();
    const moving = seat.move(clock.now());
    await calm();
    const back = seat.crash(1);
    await calm();
    const killing = seat.kill();
    await calm();
    expect(first.left).toBe("kill");
    await Promise.all([moving, back, killing]);
    expect(fakes.runs.every(({ left }) => left !== undefined)).toBe(true);
  });

  it("stays away when it is told to, whatever was just being started", async () => {
    const { seat, fakes, losses } = aSeat();
    await seat.start();
    const back = seat.crash(0);
    await seat.kill();
    await back;
    await calm();
    expect(fakes.runs.every(({ left }) => left !== undefined)).toBe(true);
    expect(losses()).toBe(0);
    await seat.start();
    expect(fakes.runs.filter(({ left }) => left === undefined)).toHaveLength(2);
  });

  it("starts nobody twice, however a crash and a restart meet", async () => {
    const { seat, fakes } = aSeat();
    await seat.start();
    await Promise.all([seat.crash(0), seat.stop(), seat.start()]);
    expect(fakes.runs.filter(({ left }) => left === undefined)).toHaveLength(2);
  });

  it("starts nobody while it is meant to be away", async () => {
    const { seat, fakes } = aSeat();
    await seat.start();
    await seat.stop();
    await seat.crash(0);
    expect(fakes.runs).toHaveLength(2);
  });

  it("leaves nobody behind when one of them does not start", async () => {
    const { seat, fakes } = aSeat();
    fakes.refuse("Port 1 is taken.", "1");
    await expect(seat.start()).rejects.toThrow("Port 1 is taken.");
    await seat.stop();
    await calm();
    expect(fakes.runs.map(({ port, left }) => [port, left])).toEqual([["0", "stop"]]);
  });
});
