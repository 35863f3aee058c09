import fc from "fast-check";
import type { Json } from "../../../../bot/ports/documents.ts";
import { type Content, hashOf } from "../../../../bot/storage/move/content.ts";
import { early, late } from "../../../contracts/store-under-test.ts";

const plain: Content = { id: "a", kind: "note", version: 1, body: { a: 1, b: [1, 2] } };
const json = fc.jsonValue() as fc.Arbitrary<Json>;

describe("the hash of documents", () => {
  it("is the same however a store orders an object's keys", () => {
    fc.assert(
      fc.property(json, (body) => {
        const again = { ...plain, body: reversed(body) };
        expect(hashOf([{ ...plain, body }])).toBe(hashOf([again]));
      }),
    );
  });

  it("is another for another body", () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const same = hashOf([{ ...plain, body: one }]) === hashOf([{ ...plain, body: other }]);
        if (same) expect(one).toEqual(other);
      }),
    );
  });

  it.each<readonly [string, Partial<Content>]>([
    ["id", { id: "b" }],
    ["kind", { kind: "ask" }],
    ["version", { version: 2 }],
    ["order within a list", { body: { a: 1, b: [2, 1] } }],
    ["type", { body: { a: "1", b: [1, 2] } }],
    ["time when it is due", { dueAt: early }],
    ["end", { expiresAt: 1 }],
  ])("is another for another %s", (_what, change) => {
    expect(hashOf([{ ...plain, ...change }])).not.toBe(hashOf([plain]));
  });

  it("is another when something else is due, missing or twice", () => {
    const due = hashOf([{ ...plain, dueAt: early }]);
    expect(hashOf([{ ...plain, dueAt: late }])).not.toBe(due);
    expect(new Set([hashOf([]), hashOf([plain]), hashOf([plain, plain])]).size).toBe(3);
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.toReversed());
}
