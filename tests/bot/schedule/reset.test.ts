import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

const session = aSession();
const [ada, bo, cy, eve] = ["ada", "bo", "cy", "eve"].map(personCalled) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
let world: Awaited<ReturnType<typeof apiWorld>>;
let address: CircleAddress;
let client: Client;

beforeAll(async () => {
  world = await apiWorld(["ada", "bo", "cy", "eve"]);
  client = await world.as("bo");
});
afterAll(() => world.end());
beforeEach(async () => {
  const circle = aCircle({ id: world.context.freshId() as CircleAddress["circle"] });
  address = await storedCircle(world.context.documents, {
    ...{ circle, sessions: [session], asks: [anAsk()] },
  });
});

const reset = async (leads: PersonId | null, who = client) =>
  who.schedule.reset({ ...address, session: session.id, leads });
const page = () => client.circle.page(address);

describe("a reset", () => {
  it("is any member's to call, and any other's to undo", async () => {
    await reset(cy);
    const called = await page();
    expect(called.next).toMatchObject({ reset: true, minutes: 20, facilitator: cy });
    expect(called.agenda.segments.map(({ kind }) => kind)).toEqual([
      ...["charter", "needs", "agreement", "promises"],
    ]);
    expect(called.agenda.waiting).toHaveLength(1);
    await reset(null, await world.as("ada"));
    await reset(null, await world.as("ada"));
    const ordinary = await page();
    expect(ordinary.next).toMatchObject({ minutes: 45 });
    expect(ordinary.next?.reset).toBeUndefined();
  });

  it("runs through its own parts on every screen, and hears no ask", async () => {
    await reset(cy);
    world.clock.moveTo(session.startsAt);
    await client.schedule.start({ ...address, session: session.id });
    const { running } = await page();
    expect(running?.segments.map(({ kind }) => kind)).toEqual([
      ...["charter", "needs", "agreement", "promises"],
    ]);
    await expect(reset(ada)).rejects.toMatchObject({ code: "has-begun" });
    await client.schedule.close({ ...address, session: session.id });
    expect((await page()).agenda.segments.some(({ kind }) => kind === "ask")).toBe(true);
  });

  it("is led by one who can come, and asked for by no stranger", async () => {
    await client.schedule.come({ ...address, session: session.id, coming: false });
    await expect(reset(bo)).rejects.toMatchObject({ code: "cannot-lead" });
    await expect(reset(eve)).rejects.toMatchObject({ code: "cannot-lead" });
    await expect(reset(ada, await world.as("eve"))).rejects.toMatchObject({ code: "not-found" });
    const both = [reset(ada), reset(cy, await world.as("cy"))];
    await Promise.all(both);
    expect([ada, cy]).toContain((await page()).next?.facilitator);
  });
});
