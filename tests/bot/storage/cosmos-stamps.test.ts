import { carries, moveStamp, stamped, stampOf } from "../../../bot/storage/cosmos-stamps.ts";
import { etagOf, freshCommit, here } from "../../contracts/store-under-test.ts";
import { aCosmosStore } from "./cosmos-store.ts";

const second = 1000;

/** The stamps after so many commits, one every so many milliseconds, the last of them at `nowMs`. */
const after = (commits: number, everyMs: number, nowMs: number) =>
  Array.from({ length: commits }, (_, index) => nowMs - (commits - 1 - index) * everyMs).reduce<
    readonly string[]
  >((stamps, at, index) => stamped(stamps, stampOf(`${index}`, at)), []);

describe("the stamps on a document", () => {
  const now = 1_800_000_000 * second;

  it("are never more than 24, however busy it is", () => {
    expect(after(100, 0, now)).toHaveLength(24);
  });

  it("are forgotten two minutes later, at the next commit", () => {
    const earlier = stampOf("earlier", now);
    const kept = stamped([earlier], stampOf("later", now + 120 * second));
    expect(carries(kept, earlier)).toBe(true);
    expect(stamped([earlier], stampOf("later", now + 121 * second))).toHaveLength(1);
  });

  it("outlast the ten seconds in which a commit is repeated, while others write twice a second", () => {
    const first = stampOf("first", now);
    let stamps: readonly string[] = [first];
    for (let half = 1; half <= 20; half++) stamps = stamped(stamps, moveStamp(now + half * 500));
    expect(carries(stamps, first)).toBe(true);
  });

  it("make a busy circle's document larger by half a KB, and no more", async () => {
    const store = await aCosmosStore(1);
    const documents = await store.connect();
    const glance = { id: "glance", kind: "note", version: 1, body: "x".repeat(500) };
    await documents.commit(here, [{ ...glance, op: "create" }], freshCommit());
    for (let times = 0; times < 40; times++) {
      const etag = await etagOf(documents, here, "glance");
      await documents.commit(here, [{ ...glance, op: "replace", etag }], freshCommit());
    }
    const { resource } = await store.aContainer().item("glance", here).read();
    await store.close();
    expect(JSON.stringify(resource.by).length).toBeLessThanOrEqual(640);
  });
});
