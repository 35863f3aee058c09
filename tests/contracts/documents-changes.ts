import type { Partition } from "../../bot/ports/partition.ts";
import {
  aNote,
  freshCommit,
  type Given,
  here,
  late,
  neighbours,
  noon,
} from "./store-under-test.ts";

/** Long for a driver that asks now and then, short for a person who waits. */
const soonMs = 5000;
const neverMs = 200;

export function changesContract(given: () => Given): void {
  const commit = (id: string, partition: Partition = here) =>
    given().documents.commit(partition, [aNote(id)], freshCommit());

  function following(partition: Partition = here) {
    const stop = new AbortController();
    const news = given().documents.follow(partition, stop.signal)[Symbol.asyncIterator]();
    return { news, stop };
  }

  it("are heard from the call on, even before anyone waits for them", async () => {
    const { news, stop } = following();
    await commit("x");
    expect(await within(news.next(), soonMs)).toMatchObject({ done: false });
    stop.abort();
  });

  it("are heard by everyone who waits", async () => {
    const all = [following(), following(), following()];
    const heard = all.map(({ news }) => within(news.next(), soonMs));
    await commit("x");
    expect(await Promise.all(heard)).toMatchObject([
      { done: false },
      { done: false },
      { done: false },
    ]);
    for (const { stop } of all) stop.abort();
  });

  it("are heard again after each time", async () => {
    const { news, stop } = following();
    for (const id of ["x", "y", "z"]) {
      const next = within(news.next(), soonMs);
      await commit(id);
      expect(await next).toMatchObject({ done: false });
    }
    stop.abort();
  });

  it("can be read once they are heard", async () => {
    const { news, stop } = following();
    const next = within(news.next(), soonMs);
    await commit("x");
    await next;
    expect(await given().documents.read(here, "x")).toBeDefined();
    stop.abort();
  });

  it("include the effects of a job", async () => {
    const { documents } = given();
    await documents.commit(here, [aNote("job", { dueAt: noon })], freshCommit());
    const [due] = await documents.due(noon, 1);
    const job = due && (await documents.claim(due, late));
    const { news, stop } = following();
    if (job) await documents.settle(job, [aNote("effect")]);
    expect(await within(news.next(), soonMs)).toMatchObject({ done: false });
    stop.abort();
  });

  it("of neighbours and refused commits are not heard", async () => {
    const { news, stop } = following();
    for (const neighbour of neighbours) await commit("x", neighbour);
    const stale = { ...aNote("a"), op: "replace", etag: "stale" } as never;
    await given().documents.commit(here, [stale], freshCommit());
    expect(await within(news.next(), neverMs)).toBe("nothing");
    stop.abort();
  });

  it("end with the signal, before, while and after waiting", async () => {
    const { news, stop } = following();
    const waiting = within(news.next(), soonMs);
    stop.abort();
    expect(await waiting).toMatchObject({ done: true });
    expect(await within(news.next(), soonMs)).toMatchObject({ done: true });
    const ended = given().documents.follow(here, stop.signal)[Symbol.asyncIterator]();
    expect(await within(ended.next(), soonMs)).toMatchObject({ done: true });
  });

  it("end when the follower leaves the loop", async () => {
    const { signal } = new AbortController();
    const changes = given().documents.follow(here, signal);
    await commit("x");
    let heard = 0;
    for await (const _ of changes) {
      heard++;
      break;
    }
    expect(heard).toBe(1);
  });
}

/** What `promise` comes to, or "nothing" after `ms`. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | "nothing"> {
  let timer: NodeJS.Timeout | undefined;
  const nothing = new Promise<"nothing">((resolve) => {
    timer = setTimeout(() => resolve("nothing"), ms);
  });
  return Promise.race([promise, nothing]).finally(() => clearTimeout(timer));
}
