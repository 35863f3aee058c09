import type { PatchOperation } from "@azure/cosmos";
import { anAccount, statusOf } from "./an-account.ts";

const pk = "t|c|1";
const start = { id: "a", pk, n: 1, list: ["x", "y"], deep: { name: "A" } };

async function patched(operations: PatchOperation[], condition?: string) {
  const { container, items } = await anAccount();
  await items.create(start);
  const body = condition === undefined ? operations : { operations, condition };
  const { resource } = await container.item("a", pk).patch(body);
  return resource;
}

describe("a patch in the local Cosmos DB", () => {
  it("adds, sets, replaces, removes, counts and moves", async () => {
    const after = await patched([
      { op: "add", path: "/list/1", value: "between" },
      { op: "add", path: "/list/-", value: "last" },
      { op: "set", path: "/deep/age", value: 3 },
      { op: "replace", path: "/deep/name", value: "B" },
      { op: "incr", path: "/n", value: 2 },
      { op: "incr", path: "/fresh", value: 1 },
      // The types of the SDK do not know it.
      { op: "move", from: "/deep/name", path: "/name" } as never,
    ]);
    expect(after).toMatchObject({
      list: ["x", "between", "y", "last"],
      deep: { age: 3 },
      n: 3,
      fresh: 1,
      name: "B",
    });
    expect(after?.deep).not.toHaveProperty("name");
    expect((await patched([{ op: "remove", path: "/list/0" }]))?.list).toEqual(["y"]);
  });

  it("is refused, whole, for a path that is not there or not to be changed", async () => {
    const { container, items } = await anAccount();
    await items.create(start);
    const item = container.item("a", pk);
    const wrong: readonly PatchOperation[] = [
      { op: "replace", path: "/none", value: 1 },
      { op: "remove", path: "/none" },
      { op: "set", path: "/none/deeper", value: 1 },
      { op: "incr", path: "/deep", value: 1 },
      { op: "set", path: "/id", value: "b" },
      { op: "set", path: "/pk", value: "t|c|2" },
      { op: "set", path: "/_etag", value: "b" },
      { op: "add", path: "/list/9", value: 1 },
    ];
    for (const each of wrong)
      expect([
        each.path,
        await statusOf(item.patch([{ op: "set", path: "/n", value: 9 }, each])),
      ]).toEqual([each.path, 400]);
    const eleven = Array.from({ length: 11 }, () => ({
      op: "incr" as const,
      path: "/n",
      value: 1,
    }));
    expect(await statusOf(item.patch(eleven))).toBe(400);
    expect((await item.read()).resource).toMatchObject(start);
  });

  it("holds to its condition and to the etag", async () => {
    const { container, items } = await anAccount();
    await items.create(start);
    const item = container.item("a", pk);
    const operations: PatchOperation[] = [{ op: "incr", path: "/n", value: 1 }];
    const condition = "from c where c.n = 1";
    expect((await item.patch({ operations, condition })).resource?.n).toBe(2);
    expect(await statusOf(item.patch({ operations, condition }))).toBe(412);
    const old = { accessCondition: { type: "IfMatch", condition: '"old"' } };
    expect(await statusOf(item.patch(operations, old))).toBe(412);
    expect(await statusOf(container.item("b", pk).patch(operations))).toBe(404);
  });
});
