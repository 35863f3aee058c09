import { setTimeout as wait } from "node:timers/promises";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo"]);
});
afterEach(() => world.end());

const started = () =>
  storedCircle(world.context.documents, {
    circle: aCircle({
      home: river.conversation,
      members: [aMember("ada"), aMember("bo"), aMember("cy")],
    }),
  });
const ask = { text: "How do I say no?", mode: "listening" } as const;

describe("live updates", () => {
  it("begin with the version as it is and tell of each change within a second", async () => {
    const circle = await started();
    const [ada, bo] = await Promise.all([world.as("ada"), world.as("bo")]);
    const heard = await ada.live.circle(circle);
    expect((await heard.next()).value).toMatchObject({ version: 1 });
    await bo.agenda.add({ ...circle, ...ask });
    const written = performance.now();
    expect((await heard.next()).value).toMatchObject({ version: 2 });
    expect(performance.now() - written).toBeLessThan(1000);
    await heard.return?.();
  });

  it("end when the listener leaves the circle", async () => {
    const circle = await started();
    const ada = await world.as("ada");
    const heard = await ada.live.circle(circle);
    await heard.next();
    await ada.circle.leave(circle);
    expect((await heard.next()).done).toBe(true);
  });

  it("end with the token", async () => {
    const circle = await started();
    const who = { tenant: circle.tenant, person: aMember("ada").person };
    const token = await world.issuer.sign(who, { exp: world.issuer.now() + 2 });
    const heard = await world.withToken(`Bearer ${token}`).live.circle(circle);
    await heard.next();
    expect((await heard.next()).done).toBe(true);
  });

  it("are followed no longer than someone listens", async () => {
    const circle = await started();
    const hangUp = new AbortController();
    const ada = await world.as("ada");
    const heard = await ada.live.circle(circle, { signal: hangUp.signal });
    await heard.next();
    expect(world.following()).toBe(1);
    hangUp.abort();
    for (let tries = 0; world.following() > 0 && tries < 500; tries++) await wait(20);
    expect(world.following()).toBe(0);
  });
});
