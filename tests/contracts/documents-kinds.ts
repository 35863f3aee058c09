import { z } from "zod";
import type { Json } from "../../bot/ports/documents.ts";
import { kind } from "../../bot/ports/kind.ts";
import { freshCommit, type Given, here, written } from "./store-under-test.ts";

const first = kind("hope", z.strictObject({ text: z.string() }));
const titled = (older: Json) => ({ title: (older as { text: string }).text });
const second = kind("hope", z.strictObject({ title: z.string() }), [titled]);
const sized = (older: Json) => ({ ...(older as { title: string }), size: 1 });
const third = kind("hope", z.strictObject({ title: z.string(), size: z.number() }), [
  titled,
  sized,
]);

export function kindsContract(given: () => Given): void {
  const commit = (...writes: ReturnType<typeof first.create>[]) =>
    given().documents.commit(here, writes, freshCommit());
  const hope = () => written(given().documents, here, "a");

  it("reads what an earlier version wrote, over every step between", async () => {
    await commit(first.create("a", { text: "To be heard" }));
    expect(second.read(await hope()).value).toEqual({ title: "To be heard" });
    expect(third.read(await hope()).value).toEqual({ title: "To be heard", size: 1 });
  });

  it("takes only the steps that are left", async () => {
    await commit(second.create("a", { title: "To be heard" }));
    expect(third.read(await hope()).value).toEqual({ title: "To be heard", size: 1 });
  });

  it("writes what it read as the newest version", async () => {
    await commit(first.create("a", { text: "To be heard" }));
    const older = third.read(await hope());
    expect((await commit(third.replace(older, { ...older.value, size: 2 }))).ok).toBe(true);
    expect(await hope()).toMatchObject({ version: 3, body: { title: "To be heard", size: 2 } });
  });

  it("refuses what a newer version wrote, and leaves it alone", async () => {
    await commit(third.create("a", { title: "To be heard", size: 1 }));
    const before = await hope();
    expect(() => second.read(before)).toThrow(RangeError);
    expect(await hope()).toEqual(before);
  });

  it("refuses another kind and a body that no version would write", async () => {
    await commit(kind("fear", z.unknown()).create("a", { text: 1 }));
    const stored = await hope();
    expect(() => first.read(stored)).toThrow(RangeError);
    expect(() => first.read({ ...stored, kind: "hope" })).toThrow(z.ZodError);
  });

  it("removes what it read, unless someone was faster", async () => {
    await commit(first.create("a", { text: "To be heard" }));
    const stored = first.read(await hope());
    await commit(first.replace(stored, { text: "To listen" }));
    expect((await commit(first.remove(stored))).ok).toBe(false);
    expect((await commit(first.remove(first.read(await hope())))).ok).toBe(true);
    expect(await given().documents.read(here, "a")).toBeUndefined();
  });
}
