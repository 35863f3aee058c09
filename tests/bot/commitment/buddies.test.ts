import { circlePartition } from "../../../bot/ports/partition.ts";
import { reflectionJobs } from "../../../bot/reflection/jobs.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CalendarDate } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

const names = ["ada", "bo", "cy", "di"] as const;
const startsAt = aSession().startsAt;

let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let all: Readonly<Record<string, Client>>;
beforeEach(async () => {
  world = await apiWorld([...names, "zoe"]);
  const members = names.map((name) => aMember(name));
  const circle = aCircle({ members, tenant: contoso, root: "root" });
  const sessions = ["first", "second", "third"].map((name, at) =>
    aSession({ id: sessionCalled(name), number: at + 1, state: "closed", startsAt }),
  );
  address = await storedCircle(world.context.documents, { circle, sessions });
  const clients = await Promise.all([...names, "zoe"].map((name) => world.as(name)));
  all = Object.fromEntries([...names, "zoe"].map((name, at) => [name, clients[at] as Client]));
});
afterEach(() => world.end());

/** What follows a closed session. */
const closed = (name: string) =>
  reflectionJobs(world.context)
    .find(({ type }) => type === "reflection.prompt")
    ?.run({
      payload: { ...address, session: sessionCalled(name) },
      partition: circlePartition(contoso, address.circle),
      dueFrom: startsAt,
      now: startsAt,
    });
const buddies = async (name: string) => (await all[name]?.commitment.circle(address))?.buddies;
const of = async (name: string) => (await buddies(name))?.people.map((each) => each.name);

describe("a buddy", () => {
  it("comes after a session, once however often that is told, and is another each time", async () => {
    expect(await of("ada")).toEqual([]);
    const seen: string[] = [];
    for (const session of ["first", "second", "third"]) {
      await closed(session);
      await closed(session);
      const [mine = ""] = (await of("ada")) ?? [];
      expect(await of(mine)).toEqual(["ada"]);
      seen.push(mine);
    }
    expect(seen.toSorted()).toEqual(["bo", "cy", "di"]);
  });

  it("is nobody who has left or takes a break: whoever was with them comes to others", async () => {
    await closed("first");
    const [mine = ""] = (await of("ada")) ?? [];
    await all[mine]?.circle.leave(address);
    expect(await of("ada")).toHaveLength(2);
    const [one = ""] = (await of("ada")) ?? [];
    await all[one]?.circle.pause({ ...address, until: "2026-12-05" as CalendarDate });
    expect(await of("ada")).toHaveLength(1);
    expect(await of(one)).toEqual([]);
  });

  it("is nobody's who wants none, until they want one again", async () => {
    await closed("first");
    const want = (wanted: boolean) => all["ada"]?.commitment.buddy({ ...address, wanted });
    await want(false);
    await want(false);
    expect(await buddies("ada")).toEqual({ people: [], wanted: false });
    const others = await Promise.all(["bo", "cy", "di"].map(of));
    expect(others.flat()).not.toContain("ada");
    expect(others.every((each) => each && each.length > 0)).toBe(true);
    await want(true);
    expect(await of("ada")).not.toEqual([]);
  });

  it("is no stranger's to see or to refuse", async () => {
    const refused = async (call: Promise<unknown> | undefined) =>
      call?.then(
        () => "done",
        (fault: { code?: string }) => fault.code,
      );
    expect(await refused(all["zoe"]?.commitment.buddy({ ...address, wanted: false }))).toBe(
      "not-found",
    );
  });
});
