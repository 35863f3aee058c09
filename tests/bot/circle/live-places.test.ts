import { liveVersions } from "../../../bot/circle/live/present.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeDirectory } from "../../fakes/fake-directory.ts";

const members = ["ada", "bo"].map((name) => aMember(name));
const [ada, bo] = [personCalled("ada"), personCalled("bo")];
const address: CircleAddress = { tenant: aCircle().tenant, circle: aCircle().id };
const hour = 3600;

/** Places over a circle that the test writes, and changes that it tells of. */
function world() {
  const state: { circle: Circle | undefined; fault?: Error; readings: number; told: string[] } = {
    circle: aCircle({ members }),
    readings: 0,
    told: [],
  };
  const directory = fakeDirectory(["ada", "bo"]);
  const stopping = new AbortController();
  const following = new Set<() => void>();
  const changes = {
    async *follow(_partition: unknown, signal: AbortSignal) {
      for (;;) {
        await new Promise<void>((wake) => {
          following.add(wake);
          signal.addEventListener("abort", () => {
            following.delete(wake);
            wake();
          });
        });
        if (signal.aborted) return;
        yield;
      }
    },
  };
  const log = { ...console, warn: () => {}, error: () => {} };
  const context = { changes, directory, clock: fakeClock(), log };
  const read = async () => {
    state.readings++;
    if (state.fault) throw state.fault;
    return state.circle;
  };
  const enter = liveVersions(context, read, stopping.signal);
  return {
    state,
    directory,
    stopping,
    following: () => following.size,
    enter,
    /** Someone listens; answers what to do when they hang up. */
    async listen(person = ada, secondsLeft = hour) {
      const begin = await enter(address, person, secondsLeft);
      return begin?.({
        tell: ({ version }) => state.told.push(`${version}`),
        end: () => state.told.push("end"),
      });
    },
    async change(version: number, over: Partial<Circle> = {}) {
      state.circle = state.circle && { ...state.circle, ...over, version };
      for (const wake of [...following]) {
        following.delete(wake);
        wake();
      }
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

describe("places at a circle's live updates", () => {
  let live: ReturnType<typeof world>;
  beforeEach(() => {
    jest.useFakeTimers();
    live = world();
  });
  afterEach(() => jest.useRealTimers());

  it("have the circle read once for all who listen", async () => {
    await live.listen(ada);
    await live.listen(bo);
    live.state.readings = 0;
    await live.change(2);
    expect(live.state).toMatchObject({ readings: 1, told: ["1", "1", "2", "2"] });
  });

  it("are told no version twice and none before", async () => {
    await live.listen();
    for (const version of [3, 3, 2, 4]) await live.change(version);
    expect(live.state.told).toEqual(["1", "3", "4"]);
  });

  it("miss nothing that happens before they begin", async () => {
    const begin = await live.enter(address, ada, hour);
    await live.change(2);
    begin?.({ tell: ({ version }) => live.state.told.push(`${version}`), end: () => {} });
    expect(live.state.told).toEqual(["2"]);
  });

  it("are refused to whoever is not in the circle, and nothing is followed for them", async () => {
    expect(await live.enter(address, personCalled("eve"), hour)).toBeUndefined();
    expect(live.following()).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("end with the membership, also where it ended before they began", async () => {
    await live.listen(bo);
    const begin = await live.enter(address, ada, hour);
    await live.change(2, { members: members.filter(({ person }) => person !== ada) });
    begin?.({ tell: () => {}, end: () => live.state.told.push("end") });
    expect(live.state.told).toEqual(["1", "2", "end"]);
  });

  it("end within a second of their token's end", async () => {
    await live.listen(ada, 10);
    await jest.advanceTimersByTimeAsync(9000);
    expect(live.state.told).toEqual(["1"]);
    await jest.advanceTimersByTimeAsync(2000);
    expect(live.state.told).toContain("end");
  });

  it("end, the oldest first, when one person has more than twenty", async () => {
    await live.listen(bo);
    await live.listen(ada);
    live.state.told.splice(0);
    const begins = Array.from({ length: 21 }, () => live.enter(address, ada, hour));
    const heard: string[] = [];
    const leave = (await Promise.all(begins)).map((begin, index) =>
      begin?.({ tell: () => heard.push(`${index}`), end: () => heard.push(`${index} ends`) }),
    );
    leave[0]?.();
    expect(live.state.told).toEqual(["end"]);
    expect(heard.filter((each) => each.endsWith("ends"))).toEqual(["0 ends"]);
    heard.splice(0);
    await live.change(2);
    expect(live.state.told).toEqual(["end", "2"]);
    expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1}`));
  });

  it("make room again when they are left", async () => {
    for (let visits = 0; visits < 50; visits++) (await live.listen(ada))?.();
    expect(live.state.told).not.toContain("end");
  });

  it("end within a minute of leaving the conversation", async () => {
    await live.listen(ada);
    await live.listen(bo);
    live.directory.leaves("ada");
    await jest.advanceTimersByTimeAsync(61_000);
    expect(live.state.told).toEqual(["1", "1", "end"]);
  });

  it("end when the store does not answer, so that tabs come back, and can be taken again", async () => {
    const leave = await live.listen();
    live.state.fault = new Error("away");
    await live.change(2);
    expect(live.state.told).toEqual(["1", "end"]);
    delete live.state.fault;
    await live.listen();
    leave?.();
    await live.change(3);
    expect(live.state.told).toEqual(["1", "end", "2", "3"]);
  });

  it("leave nothing behind when a reading fails at their door", async () => {
    live.state.fault = new Error("away");
    await expect(live.enter(address, ada, hour)).rejects.toThrow("away");
    expect([live.following(), jest.getTimerCount()]).toEqual([0, 0]);
  });

  it("end when the product stops, also those taken afterwards", async () => {
    await live.listen(ada);
    live.stopping.abort();
    await live.listen(bo);
    expect(live.state.told).toEqual(["1", "end", "1", "end"]);
  });

  it("are followed no longer than someone listens", async () => {
    const [first, second] = [await live.listen(ada), await live.listen(bo)];
    first?.();
    expect(live.following()).toBe(1);
    second?.();
    expect([live.following(), jest.getTimerCount()]).toEqual([0, 0]);
  });
});
