import { mostWrites } from "../../bot/ports/documents.ts";
import { aNote, freshCommit, type Given, here, late, noon } from "./store-under-test.ts";

const notes = (count: number) => Array.from({ length: count }, (_, i) => aNote(`note${i}`));
const bulky = (id: string, bytes: number) => aNote(id, { body: { text: "x".repeat(bytes) } });

export function limitsContract(given: () => Given): void {
  const commit = (...writes: ReturnType<typeof aNote>[]) =>
    given().documents.commit(here, writes, freshCommit());

  it("takes a hundred writes and no more", async () => {
    expect((await commit(...notes(mostWrites))).ok).toBe(true);
    await expect(commit(...notes(mostWrites + 1))).rejects.toThrow(RangeError);
  });

  it("refuses a commit of nothing", async () => {
    await expect(commit()).rejects.toThrow(RangeError);
  });

  it("refuses two writes on one id", async () => {
    const twice = [aNote("a"), { op: "delete" as const, id: "a", etag: "any" }];
    await expect(commit(...twice)).rejects.toThrow(RangeError);
    expect(await given().documents.read(here, "a")).toBeUndefined();
  });

  it("takes nearly two megabytes and no more", async () => {
    expect((await commit(bulky("a", 990_000), bulky("b", 990_000))).ok).toBe(true);
    await expect(commit(bulky("c", 1_000_000), bulky("d", 1_000_000))).rejects.toThrow(RangeError);
    await expect(commit(bulky("e", 2_000_000))).rejects.toThrow(RangeError);
  });

  it("counts bytes, not letters", async () => {
    const text = "世".repeat(700_000);
    await expect(commit(aNote("a", { body: { text } }))).rejects.toThrow(RangeError);
  });

  it.each(["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a b", "ä", "x".repeat(1024)])(
    "refuses the id %j",
    async (id) => {
      await expect(commit(aNote(id))).rejects.toThrow(RangeError);
    },
  );

  it("takes a conversation's id within an id", async () => {
    const id = "job|post.now|19:aB-_1@thread.tacv2;messageid=1700000000000|2026-11-24T08:00:00Z";
    expect((await commit(aNote(id))).ok).toBe(true);
    expect((await given().documents.read(here, id))?.id).toBe(id);
  });

  it("counts a job's end among the hundred, and as a write on its id", async () => {
    const { documents } = given();
    await commit(aNote("job", { dueAt: noon }));
    const [due] = await documents.due(noon, 1);
    const job = due && (await documents.claim(due, late));
    if (!job) throw new Error("The job is not there");
    await expect(documents.settle(job, notes(mostWrites))).rejects.toThrow(RangeError);
    await expect(documents.settle(job, [aNote("job")])).rejects.toThrow(RangeError);
    expect((await documents.settle(job, notes(mostWrites - 1))).ok).toBe(true);
  });
}
