import { setTimeout as wait } from "node:timers/promises";
import { cosmosFeed } from "../../../bot/storage/cosmos-feed.ts";
import { cosmosNews } from "../../../bot/storage/cosmos-news.ts";
import { followers } from "../../../bot/storage/followers.ts";
import { aNote, freshCommit, here } from "../../contracts/store-under-test.ts";
import { aCosmosStore } from "./cosmos-store.ts";
import { heardIn } from "./heard.ts";

type Store = Awaited<ReturnType<typeof aCosmosStore>>;

describe("the feed", () => {
  let store: Store;
  beforeEach(async () => {
    store = await aCosmosStore(1);
  });
  afterEach(() => store.close());

  /** A feed that looks often, what it hears, and its end. */
  function following(pace: Parameters<typeof cosmosFeed>[2] = {}) {
    const told = followers();
    const stopping = new AbortController();
    const failures: number[] = [];
    let units = 0;
    const feeding = {
      container: store.aContainer(),
      followers: told,
      newsOf: cosmosNews().of,
      failed: (_error: unknown, times: number) => failures.push(times),
      back: () => {},
      spent: (spent: number) => {
        units += spent;
      },
    };
    const fast = { followedMs: 5, aloneMs: 5, failingMs: 5, ...pace };
    const ended = cosmosFeed(feeding, stopping.signal, fast);
    return {
      changes: told,
      failures,
      units: () => units,
      async end() {
        stopping.abort();
        await ended;
      },
    };
  }

  it("begins anew when it cannot go on from where it was, and says that it may have missed something", async () => {
    const feed = following();
    const heard = heardIn(feed.changes, here);
    await heard.until(1);
    store.cosmos.trouble.add({ operations: ["change-feed"], status: 400, times: 20 });
    await heard.until(2);
    expect(feed.failures).toHaveLength(20);
    await heard.stop();
    await feed.end();
  });

  it("is not told the history of a container that it finds", async () => {
    const documents = await store.connect();
    for (let i = 0; i < 30; i++) await documents.commit(here, [aNote(`${i}`)], freshCommit());
    const feed = following();
    const heard = heardIn(feed.changes, here);
    await heard.until(1);
    await wait(100);
    expect(heard.times()).toBe(1);
    await heard.stop();
    await feed.end();
  });

  it("looks less often while nobody follows, for about a request unit each time", async () => {
    const feed = following({ followedMs: 100, aloneMs: 1_000_000 });
    await wait(300);
    const alone = feed.units();
    expect(alone).toBeLessThanOrEqual(2);
    await feed.end();
    const followed = following({ followedMs: 100, aloneMs: 1_000_000 });
    const heard = heardIn(followed.changes, here);
    await wait(1000);
    expect(followed.units()).toBeGreaterThan(4);
    expect(followed.units()).toBeLessThanOrEqual(11);
    await heard.stop();
    await followed.end();
  });

  it("asks nothing any more once it has ended", async () => {
    const feed = following();
    await wait(50);
    await feed.end();
    await wait(50);
    const before = store.cosmos.spent()["change-feed"]?.count;
    await wait(100);
    expect(store.cosmos.spent()["change-feed"]?.count).toBe(before);
  });
});
