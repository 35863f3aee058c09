import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Documents } from "../../../bot/ports/documents.ts";
import { homePartition } from "../../../bot/ports/partition.ts";
import { once } from "../../../bot/teams/seen.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { channelCalled, tenantCalled } from "../../builders/ids.ts";
import { aCosmosStore } from "../storage/cosmos-store.ts";

const place = { tenant: tenantCalled("contoso"), conversation: channelCalled("general") };
const quick = { lookMs: 5, renewMs: 20, leftMs: 300 };
const killed = { ...quick, renewMs: 1_000_000 };

describe.each(["sqlite", "cosmos"])("an activity that is delivered again (%s)", (driver) => {
  let documents: Documents;
  let close: () => Promise<void>;
  let answers: string[];
  beforeEach(async () => {
    answers = [];
    const cosmos = driver === "cosmos" ? await aCosmosStore(1) : undefined;
    documents = cosmos ? await cosmos.connect() : memoryDocuments();
    close = () => cosmos?.close() ?? documents.close();
  });
  afterEach(() => close());

  const freshId = () => randomBytes(16).toString("hex");
  const deliver = (run: () => Promise<unknown>, pace: Parameters<typeof once>[4] = quick) =>
    once({ documents, freshId }, place, "1700", run, pace);
  const answering =
    (name: string, milliseconds = 0) =>
    async () => {
      await wait(milliseconds);
      answers.push(name);
      return name;
    };
  const never = () => new Promise<never>(() => {});

  it("is answered once, at the same time and afterwards", async () => {
    const all = ["a", "b", "c"].map((name) => deliver(answering(name, 50)));
    expect((await Promise.all(all)).filter((answer) => answer !== undefined)).toHaveLength(1);
    expect(await deliver(answering("d"))).toBeUndefined();
    expect(await deliver(answering("e"))).toBeUndefined();
    expect(answers).toHaveLength(1);
  });

  it("is answered by another when who was at it has been killed", async () => {
    void deliver(never, killed);
    await wait(50);
    const again = deliver(answering("again"));
    await wait(50);
    expect(answers).toEqual([]);
    expect(await again).toBe("again");
    expect(await deliver(answering("once more"))).toBeUndefined();
  });

  it("is left to who is at it, however long that takes", async () => {
    const first = deliver(answering("first", 1200));
    await wait(50);
    const again = deliver(answering("again"));
    expect([await first, await again]).toEqual(["first", undefined]);
    expect(answers).toEqual(["first"]);
  });

  it("is answered by the next one when the first met a fault", async () => {
    const fault = deliver(async () => {
      await wait(50);
      throw new Error("ill");
    });
    await wait(10);
    const again = deliver(answering("again"));
    await expect(fault).rejects.toThrow("ill");
    expect(await again).toBe("again");
  });

  it("stays answered when an earlier build has answered it", async () => {
    const partition = homePartition(place.tenant, place.conversation);
    const earlier = { op: "create", id: "seen|1700", kind: "seen", version: 1, body: {} } as const;
    await documents.commit(partition, [earlier], freshId());
    expect(await deliver(answering("again"))).toBeUndefined();
  });
});
