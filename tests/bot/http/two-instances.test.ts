import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aCosmosStore } from "../storage/cosmos-store.ts";
import { apiWorld, type Client, river } from "./api-world.ts";

// What each test measures is the time to hear, not the time that writing takes on a busy machine.
jest.setTimeout(30_000);

const people = ["ada", "bo"];
const ask = { text: "How do I say no?", mode: "listening" } as const;

describe("two instances on one store", () => {
  let store: Awaited<ReturnType<typeof aCosmosStore>>;
  let worlds: Awaited<ReturnType<typeof apiWorld>>[];
  let circle: CircleAddress;
  /** Ada and Bo at each instance. */
  let [here, there]: { ada: Client; bo: Client }[] = [];
  beforeEach(async () => {
    store = await aCosmosStore();
    const instance = (firstId: number) =>
      apiWorld(people, undefined, undefined, { open: () => store.connect(), firstId });
    worlds = [await instance(0), await instance(1_000_000)];
    [here, there] = await Promise.all(
      worlds.map(async (world) => ({ ada: await world.as("ada"), bo: await world.as("bo") })),
    );
    circle = await storedCircle(await store.connect(), {
      circle: aCircle({ home: river.conversation, members: [aMember("ada"), aMember("bo")] }),
    });
  });
  afterEach(async () => {
    for (const world of worlds) await world.end();
    await store.close();
  });

  it("tell each other's tabs within a second", async () => {
    const heard = await here?.ada.live.circle(circle);
    await heard?.next();
    for (let version = 2; version < 8; version++) {
      await there?.bo.agenda.add({ ...circle, ...ask });
      const written = performance.now();
      expect((await heard?.next())?.value).toMatchObject({ version });
      expect(performance.now() - written).toBeLessThan(1000);
    }
    await heard?.return?.();
  });

  it("let a tab go on at the other, missing nothing and hearing nothing twice", async () => {
    const heard = await here?.ada.live.circle(circle);
    const told = [await heard?.next()];
    await there?.bo.agenda.add({ ...circle, ...ask });
    told.push(await heard?.next());
    await worlds.shift()?.end();
    expect((await heard?.next())?.done).toBe(true);
    await there?.bo.agenda.add({ ...circle, ...ask });
    const again = await there?.ada.live.circle(circle);
    told.push(await again?.next());
    await there?.bo.agenda.add({ ...circle, ...ask });
    told.push(await again?.next());
    expect(told).toMatchObject([1, 2, 3, 4].map((version) => ({ value: { version } })));
    await again?.return?.();
  });

  it("show what was changed through the other, whatever they have kept", async () => {
    const asks = async (at = here) => {
      const page = await at?.ada.circle.page(circle);
      const segments = page?.agenda.segments.filter(({ kind }) => kind === "ask").length ?? 0;
      return segments + (page?.agenda.waiting.length ?? 0);
    };
    for (let added = 0; added < 5; added++) {
      expect(await asks(here)).toBe(added);
      expect(await asks(there)).toBe(added);
      await (added % 2 === 0 ? here : there)?.ada.agenda.add({ ...circle, ...ask });
    }
  });

  it("end the stream of whoever has left through the other", async () => {
    const heard = await here?.ada.live.circle(circle);
    await heard?.next();
    await there?.ada.circle.leave(circle);
    expect((await heard?.next())?.done).toBe(true);
  });
});
