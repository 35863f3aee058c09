import { follow, pauseAfter } from "../../../tab/api/follow.ts";

/** Listens to the streams, one after the other, and tells what was heard and how long it waited between them. */
async function followed(streams: readonly (() => AsyncIterable<number>)[]) {
  const heard: number[] = [];
  const ending = new AbortController();
  let connections = 0;
  let waits = 0;
  await follow<string>({
    open: async () => {
      const stream = streams[connections];
      connections += 1;
      if (!stream) throw new Error("over");
      return versions(stream());
    },
    onNews: ({ version }) => heard.push(version),
    isOver: (error) => error instanceof Error && error.message === "over",
    signal: ending.signal,
    wait: async () => {
      waits += 1;
    },
  });
  return { heard, waits };
}

async function* versions(stream: AsyncIterable<number>) {
  for await (const version of stream) yield { version, now: "" };
}

describe("follow", () => {
  it("connects again after a stream ends or breaks", async () => {
    const ends = async function* () {
      yield 1;
    };
    const breaks = async function* () {
      yield 2;
      throw new TypeError("network");
    };
    expect(await followed([ends, breaks, ends])).toEqual({ heard: [1, 2, 1], waits: 3 });
  });

  it("stops when coming back cannot mend it", async () => {
    expect(await followed([])).toEqual({ heard: [], waits: 0 });
  });

  it("waits ever longer, half a minute at most, and not all at once", () => {
    expect([0, 1, 2, 9].map((failures) => pauseAfter(failures, 1))).toEqual([
      1000, 2000, 4000, 30_000,
    ]);
    expect(pauseAfter(9, 0)).toBe(15_000);
  });
});
