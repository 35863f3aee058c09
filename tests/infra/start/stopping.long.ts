import { setTimeout as wait } from "node:timers/promises";
import { personPartition } from "../../../bot/ports/partition.ts";
import { startLocalWorld } from "../../../infra/local/local-world.ts";
import { serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { askProduct } from "../../../infra/local/sample/ask-product.ts";
import { hostHand } from "../../../infra/local/sample/host-hand.ts";
import { personalChat } from "../../../infra/local/teams/surroundings.ts";
import { personId } from "../../../shared/kernel/ids.ts";
import { instant, later } from "../../../shared/time/instant.ts";
import { aFolder } from "../../builders/microsoft365.ts";
import { terms } from "../../journeys/played-circle.ts";
import { type Ending, mainProcess } from "./main-process.ts";

const { amara, jonas, yusuf } = people;

/** The product in processes of its own on a Cosmos DB, with a circle of three. */
async function aWorld() {
  const endings: Ending[] = [];
  let environment: Readonly<Record<string, string>> = {};
  const world = await startLocalWorld({
    port: 0,
    dataFolder: aFolder(),
    store: "cosmos",
    settings: { LOG_LEVEL: "silent" },
    bot: (settings) => {
      environment = settings;
      return mainProcess(settings, endings);
    },
  });
  const as = async (person: typeof amara) =>
    askProduct(world.product, await world.microsoft365.issueSsoToken(person));
  await hostHand(world.url).addApp(amara, terms.conversation);
  await world.teams.settled();
  const tab = await as(amara);
  const lookFrom = later(world.clock.now(), { days: 1 }).slice(0, 10) as typeof terms.lookFrom;
  const asked = { ...terms, lookFrom, people: [...terms.people] };
  const { circle } = await tab.circle.make(asked);
  for (const person of [amara, jonas, yusuf])
    await (await as(person)).circle.join({ ...circle, offer: "", wish: "" });
  const now = () => instant(new Date().toISOString().replace(/\.\d+Z$/, "Z"));
  return {
    world,
    endings,
    circle,
    tab,
    say: (text: string) => hostHand(world.url).say(amara, personalChat(amara), text),
    /** Another instance on the same store, somewhere else. */
    another: () =>
      mainProcess({ ...environment, PORT: String(Number(new URL(world.product).port) + 7) }),
    events: () =>
      world.microsoft365.graph
        .calendarOf(serviceMailbox.id, now(), later(now(), { days: 90 }))
        .filter(({ cancelled }) => !cancelled),
  };
}

async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await wait(50);
  }
  return true;
}

describe("the product, told to stop", () => {
  let here: Awaited<ReturnType<typeof aWorld>>;
  beforeEach(async () => {
    here = await aWorld();
  }, 60_000);
  afterEach(() => here.world.stop(), 40_000);

  it("answers the turn under way, ends streams, and leaves a long job to another instance at once", async () => {
    const { world, tab, circle, endings } = here;
    const { graph } = world.microsoft365;
    const news = await tab.live.circle(circle);
    await news.next();
    const [best] = (await tab.schedule.propose(circle)).proposals;
    graph.faults.slow(25_000);
    await tab.schedule.book({
      ...circle,
      startsAt: best?.startsAt ?? world.clock.now(),
      minutes: 45,
    });
    await wait(1000);
    const hers = personPartition(terms.tenant, personId.parse(amara.id));
    world.cosmos?.trouble.add({ operations: ["read"], partition: hers, delayMs: 2000 });
    const asking = tab.circle.mine();
    await wait(300);
    const stopped = world.bot.stop();
    expect((await asking).circles).toHaveLength(1);
    const streamEnd = performance.now();
    for (let each = await news.next(); !each.done; ) each = await news.next();
    expect(performance.now() - streamEnd).toBeLessThan(2000);
    await stopped;
    expect(endings).toEqual([{ code: 0, seconds: expect.any(Number) }]);
    expect(endings[0]?.seconds).toBeLessThan(10);
    expect(here.events()).toHaveLength(0);
    graph.faults.clear();
    const other = await here.another();
    const booked = await until(() => here.events().length === 1, 8);
    await other.stop();
    expect(booked).toBe(true);
  }, 90_000);

  it("ends in time also when the store has stopped answering", async () => {
    const { world, tab, circle, endings } = here;
    const news = await tab.live.circle(circle);
    await news.next();
    world.microsoft365.graph.faults.slow(25_000);
    const [startsAt] = [later(world.clock.now(), { days: 3 })];
    await tab.schedule.book({ ...circle, startsAt, minutes: 45 });
    await wait(1000);
    world.cosmos?.trouble.add({ delayMs: 60_000, times: 100_000 });
    tab.circle.mine().catch(() => undefined);
    await wait(300);
    await world.bot.stop();
    world.cosmos?.trouble.clear();
    expect(endings).toEqual([{ code: 0, seconds: expect.any(Number) }]);
    expect(endings[0]?.seconds).toBeLessThan(10);
  }, 90_000);
});
