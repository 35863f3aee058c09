import type { StoredDocument } from "../../bot/ports/documents.ts";
import {
  aNote,
  early,
  freshCommit,
  type Given,
  here,
  late,
  neighbours,
  noon,
} from "./store-under-test.ts";

const done = { ok: true, value: null };
const conflict = { ok: false, refusal: "conflict" };

export function jobsContract(given: () => Given): void {
  const plant = (id: string, dueAt: typeof noon, partition = here) =>
    given().documents.commit(partition, [aNote(id, { kind: "job", dueAt })], freshCommit());
  const dueIds = async (now: typeof noon, limit = 10) =>
    (await given().documents.due(now, limit)).map(({ id }) => id);

  /** A job due at noon, claimed until late. */
  async function aClaimedJob(): Promise<StoredDocument> {
    await plant("job", noon);
    return claimed("job", late);
  }
  async function claimed(id: string, until: typeof noon): Promise<StoredDocument> {
    const found = (await given().documents.due(late, 10)).find((job) => job.id === id);
    const job = found && (await given().documents.claim(found, until));
    if (!job) throw new Error("Someone else has the job");
    return job;
  }

  it("are due from their instant on", async () => {
    await plant("job", noon);
    expect(await dueIds(early)).toEqual([]);
    expect(await dueIds(noon)).toEqual(["job"]);
    expect(await dueIds(late)).toEqual(["job"]);
  });

  it("are found in every partition, the longest due first, as many as asked", async () => {
    const [there = here] = neighbours;
    await plant("second", noon);
    await plant("third", late, there);
    await plant("first", early, there);
    expect(await dueIds(late)).toEqual(["first", "second", "third"]);
    expect(await dueIds(late, 2)).toEqual(["first", "second"]);
    expect((await given().documents.due(early, 1))[0]).toMatchObject({
      partition: there,
      dueAt: early,
      body: { text: "first" },
    });
  });

  it("are not other documents", async () => {
    await given().documents.commit(here, [aNote("a")], freshCommit());
    expect(await dueIds(late)).toEqual([]);
  });

  it("can be read and listed like other documents", async () => {
    await plant("job", noon);
    expect(await given().documents.read(here, "job")).toMatchObject({ dueAt: noon, kind: "job" });
    expect(await given().documents.list(here, "job")).toHaveLength(1);
  });

  it("stop being due when a replace says no instant", async () => {
    await plant("job", noon);
    const { etag = "" } = (await given().documents.read(here, "job")) ?? {};
    const write = { ...aNote("job"), op: "replace", etag };
    await given().documents.commit(here, [write as never], freshCommit());
    expect(await dueIds(late)).toEqual([]);
  });

  it("belong to whoever claims first", async () => {
    await plant("job", early);
    const clients = await Promise.all([1, 2, 3].map(() => given().store.connect()));
    const seen = await Promise.all(clients.map((client) => client.due(early, 1)));
    const claims = await Promise.all(
      clients.map((client, i) => client.claim(seen[i]?.[0] as StoredDocument, noon)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await dueIds(early)).toEqual([]);
  });

  it("come back when a lease ends, and then belong to the next", async () => {
    await plant("job", early);
    const lost = await claimed("job", noon);
    expect(await dueIds(noon)).toEqual(["job"]);
    const mine = await claimed("job", late);
    expect(await given().documents.settle(lost, [aNote("effect")])).toEqual(conflict);
    expect(await given().documents.read(here, "effect")).toBeUndefined();
    expect(await given().documents.settle(mine, [])).toEqual(done);
  });

  it("stay with whoever renews the lease", async () => {
    await plant("job", early);
    const first = await claimed("job", noon);
    const renewed = await given().documents.claim(first, late);
    expect(renewed).toMatchObject({ dueAt: late, body: first.body });
    expect(await dueIds(noon)).toEqual([]);
    expect(await given().documents.claim(first, late)).toBeUndefined();
  });

  it("end together with their effects", async () => {
    const job = await aClaimedJob();
    const next = aNote("next", { kind: "job", dueAt: late });
    expect(await given().documents.settle(job, [aNote("effect"), next])).toEqual(done);
    expect((await given().documents.list(here)).map(({ id }) => id)).toEqual(["effect", "next"]);
    expect(await dueIds(late)).toEqual(["next"]);
  });

  it("do not end when an effect meets a conflict", async () => {
    const job = await aClaimedJob();
    await given().documents.commit(here, [aNote("effect")], freshCommit());
    expect(await given().documents.settle(job, [aNote("other"), aNote("effect")])).toEqual(
      conflict,
    );
    expect(await given().documents.read(here, "other")).toBeUndefined();
    expect(await given().documents.settle(job, [aNote("other")])).toEqual(done);
  });

  it("can be put back with a new body", async () => {
    const job = await aClaimedJob();
    expect(await given().documents.postpone(job, early, { attempts: 1 })).toEqual(done);
    const [again] = await given().documents.due(early, 1);
    expect(again).toMatchObject({ id: "job", kind: "job", body: { attempts: 1 } });
    expect(await given().documents.postpone(job, early, {})).toEqual(conflict);
  });

  it("can be parked: never due, still there", async () => {
    const job = await aClaimedJob();
    await given().documents.postpone(job, undefined, { fault: "Broken" });
    expect(await dueIds(late)).toEqual([]);
    const parked = await given().documents.read(here, "job");
    expect(parked).toMatchObject({ body: { fault: "Broken" } });
    expect(parked).not.toHaveProperty("dueAt");
  });
}
