import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { personPartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { SessionId, TurnRequestId } from "../../../shared/kernel/ids.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const names = ["ada", "bo", "cy", "di", "eli"];
const ada = personCalled("ada");
const bo = personCalled("bo");
const cy = personCalled("cy");
const startsAt = instant("2026-11-26T14:00:00Z");
const request = "request000000001" as TurnRequestId;

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let session: SessionId;
const as: Record<string, Client> = {};
beforeEach(async () => {
  world = await apiWorld([...names, "zoe"]);
  const members = names.map((name) => aMember(name));
  const planned = aSession({ startsAt });
  session = planned.id;
  const circle = aCircle({ members, tenant: contoso, root: "root" });
  address = await storedCircle(world.context.documents, { circle, sessions: [planned] });
  for (const name of [...names, "zoe"]) as[name] = await world.as(name);
});
afterEach(() => world.end());

const by = (name: string): Client => {
  const client = as[name];
  if (!client) throw new Error(name);
  return client;
};
const page = () => by("ada").circle.page(address);
const line = async () => (await page()).turns.slice(0, 3).map(({ person }) => person);
const code = (done: PromiseSettledResult<unknown>) =>
  done.status === "fulfilled" ? "done" : (done.reason as { code?: string }).code;
const ask = (kind: "swap" | "give" | "stand-in", to?: typeof bo) =>
  by("ada").rotation.ask({ ...address, request, kind, ...(to && { to }) });
const answer = (name: string, reply: "yes" | "no" | "open") =>
  by(name).rotation.answer({ ...address, request, answer: reply });

describe("asking about one's turn", () => {
  it("changes hands once the other says yes, for the session too, and back when it is undone", async () => {
    await ask("swap", cy);
    expect(await line()).toEqual([ada, bo, cy]);
    expect((await page()).turnRequests).toEqual([
      { id: request, kind: "swap", by: ada, waits: [cy] },
    ]);
    await answer("cy", "yes");
    expect(await line()).toEqual([cy, bo, ada]);
    expect((await page()).next?.facilitator).toBe(cy);
    await answer("cy", "open");
    expect(await line()).toEqual([ada, bo, cy]);
    expect((await page()).next?.facilitator).toBe(ada);
  });

  it("waits in the personal app of whoever is asked, until it is answered", async () => {
    const listed = circlesWritten({ older: [] }, [{ ...address, standing: "joined" }]);
    for (const person of [bo, cy])
      await world.context.documents.commit(personPartition(contoso, person), listed, person);
    const tasks = async (name: string) =>
      (await by(name).circle.mine()).circles[0]?.mine.map(({ task }) => task);
    await ask("swap", cy);
    expect([await tasks("bo"), await tasks("cy")]).toEqual([[], ["answer-turn"]]);
    await answer("cy", "no");
    expect(await tasks("cy")).toEqual([]);
  });

  it("goes to one of two who say yes at once; the other hears that it is settled", async () => {
    await ask("stand-in");
    const both = await Promise.allSettled([answer("bo", "yes"), answer("cy", "yes")]);
    expect(both.map(code).toSorted()).toEqual(["done", "no-longer-asked"]);
    const winner = code(both[0] as never) === "done" ? bo : cy;
    expect((await page()).next?.facilitator).toBe(winner);
    expect((await page()).turnRequests).toEqual([]);
  });

  it("is none of a stranger's business", async () => {
    await ask("swap", cy);
    const done = await Promise.allSettled([answer("zoe", "yes"), answer("di", "yes")]);
    expect(done.map(code)).toEqual(["not-found", "not-found"]);
  });

  it("sent twice is asked once", async () => {
    const version = async () => (await page()).version;
    await ask("swap", cy);
    const before = await version();
    await ask("swap", cy);
    expect(await version()).toBe(before);
  });
});

describe("leading in somebody's place", () => {
  const at = () => ({ ...address, session });

  it("is possible four minutes after the start, for one of two who try at once", async () => {
    world.clock.moveTo(later(startsAt, { minutes: 3 }));
    const early = await Promise.allSettled([by("bo").rotation.startInstead(at())]);
    expect(early.map(code)).toEqual(["too-early"]);
    world.clock.moveTo(later(startsAt, { minutes: 4 }));
    const both = await Promise.allSettled([
      by("bo").rotation.startInstead(at()),
      by("cy").rotation.startInstead(at()),
    ]);
    expect(both.map(code).toSorted()).toEqual(["done", "taken"]);
    const loser = both.find((each) => each.status === "rejected") as PromiseRejectedResult;
    const { next } = await page();
    expect(next?.state).toBe("live");
    expect(loser.reason.data.by).toBe(next?.facilitator);
  });

  it("keeps the turn of whoever did not come, and says afterwards who stood in for whom", async () => {
    world.clock.moveTo(later(startsAt, { minutes: 5 }));
    await by("bo").rotation.startInstead(at());
    await by("cy").rotation.lead({ ...at(), from: bo, to: cy });
    await by("cy").schedule.close(at());
    const { past, turns } = await page();
    expect(past[0]).toMatchObject({ facilitator: cy, swappedWith: ada });
    expect(turns.slice(0, 2).map(({ person }) => person)).toEqual([bo, ada]);
    expect(turns[1]?.reason).toEqual({ kind: "swapped", with: cy });
  });
});
