import { changeCircle } from "../../../bot/circle/documents.ts";
import { readTogether } from "../../../bot/circle/live/documents.ts";
import { keptInside } from "../../../bot/circle/page/documents.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { aCircle } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";

type Address = Awaited<ReturnType<typeof storedCircle>>;

describe("a circle that many look at", () => {
  let documents: Documents;
  let address: Address;
  beforeEach(async () => {
    documents = memoryDocuments();
    address = await storedCircle(documents, { circle: aCircle({ name: "First" }) });
  });
  afterEach(() => documents.close());

  const rename = (name: string) =>
    changeCircle({ documents, freshId: freshCommit }, address, ({ circle }) =>
      ok({ circle: { ...circle.value, name }, value: null }),
    );

  it("is read once for all who ask at once, and anew for whoever asks later", async () => {
    let reads = 0;
    const read = readTogether(async () => ++reads);
    const all = await Promise.all(Array.from({ length: 12 }, () => read(address)));
    expect(new Set(all)).toEqual(new Set([1]));
    expect(await read(address)).toBe(2);
  });

  it("is kept no longer than it holds, even where a replica once showed what was before", async () => {
    const old = await documents.list(`${address.tenant}|c|${address.circle}` as never);
    const behind = { is: true };
    const lagging: Documents = {
      ...documents,
      list: async (...asked) => (behind.is ? old : documents.list(...asked)),
    };
    const read = keptInside({ documents: lagging }, ({ circle }) => circle.value.name);
    await rename("Second");
    expect(await read(address)).toBe("First");
    behind.is = false;
    expect(await read(address)).toBe("Second");
  });
});
