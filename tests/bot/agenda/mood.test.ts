import { circlePartition } from "../../../bot/ports/partition.ts";
import type { Mood } from "../../../shared/agenda/mood.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

type World = Awaited<ReturnType<typeof apiWorld>>;

const session = aSession();
let world: World;
let address: CircleAddress;
let ada: Client;
let bo: Client;

beforeAll(async () => {
  world = await apiWorld(["ada", "bo", "cy", "di", "eve"]);
  [ada, bo] = [await world.as("ada"), await world.as("bo")];
});
afterAll(() => world.end());
beforeEach(async () => {
  const members = [
    ...["ada", "bo", "cy"].map((name) => aMember(name)),
    aMember("di", { standing: "invited" }),
  ];
  const circle = aCircle({ id: world.context.freshId() as CircleAddress["circle"], members });
  address = await storedCircle(world.context.documents, { circle, sessions: [session] });
  world.clock.moveTo(session.startsAt);
});

const at = () => ({ ...address, session: session.id });
const start = () => ada.schedule.start(at());
const say = (who: Client, mood: Mood | null) => who.agenda.mood({ ...at(), mood });
const seen = async (who: Client) => (await who.circle.page(address)).running?.moods;
const stored = async () =>
  JSON.stringify(
    await world.context.documents.list(circlePartition(address.tenant, address.circle)),
  );

describe("how someone is here today", () => {
  it("is said with a tap, changed with another and taken back with a third, and moves nothing else", async () => {
    await start();
    expect(await seen(bo)).toBeUndefined();
    await say(ada, "heavy");
    await say(bo, "bright");
    expect(await seen(bo)).toEqual([
      { person: personCalled("ada"), mood: "heavy" },
      { person: personCalled("bo"), mood: "bright" },
    ]);
    await say(ada, "steady");
    await say(bo, null);
    const { running, version } = await bo.circle.page(address);
    expect(running?.moods).toEqual([{ person: personCalled("ada"), mood: "steady" }]);
    expect(running?.edition).toBe(1);
    await say(bo, null);
    expect((await bo.circle.page(address)).version).toBe(version);
  });

  it("keeps what two say at once, and what is said while someone moves the session on", async () => {
    await start();
    const tap = bo.agenda.run({ ...at(), edition: 1, move: "extend" });
    await Promise.all([say(ada, "stretched"), say(bo, "steady"), tap]);
    expect(await seen(ada)).toHaveLength(2);
  });

  it("is for those who have joined alone: nobody else sees it or says it", async () => {
    await start();
    await say(ada, "heavy");
    const invited = await world.as("di");
    expect((await invited.circle.page(address)).running).toBeDefined();
    expect(await seen(invited)).toBeUndefined();
    for (const who of [invited, await world.as("eve")])
      await expect(say(who, "bright")).rejects.toMatchObject({ code: "not-found" });
  });

  it("goes with whoever leaves, and is stored no more", async () => {
    await start();
    await say(bo, "heavy");
    await bo.circle.leave(address);
    expect(await seen(ada)).toBeUndefined();
    expect(await stored()).not.toContain("heavy");
  });

  it("is nowhere any more once the session is over: not in the store, not on a page, not in a log", async () => {
    await start();
    await say(ada, "stretched");
    expect(await stored()).toContain("stretched");
    await bo.schedule.close(at());
    await world.runDue();
    for (const told of [world.messenger, world.notifier, world.lines])
      expect(JSON.stringify(told)).not.toContain("stretched");
    expect(await stored()).not.toContain("stretched");
    expect(JSON.stringify(await ada.circle.page(address))).not.toContain("stretched");
    await expect(say(ada, "heavy")).rejects.toMatchObject({ code: "not-found" });
  });
});
