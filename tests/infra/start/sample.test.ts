import { startHere } from "../../../infra/local/bot-here.ts";
import { certificates, trust } from "../../../infra/local/certificates.ts";
import { type LocalWorld, startLocalWorld, worldFolder } from "../../../infra/local/local-world.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { team } from "../../../infra/local/organisation/places.ts";
import { askProduct } from "../../../infra/local/sample/ask-product.ts";
import { playSample } from "../../../infra/local/sample/play-sample.ts";
import { story } from "../../../infra/local/sample/story.ts";
import { aFolder } from "../../builders/microsoft365.ts";

describe("the sample circle", () => {
  let world: LocalWorld;
  beforeAll(async () => {
    const dataFolder = aFolder();
    trust((await certificates(worldFolder(dataFolder))).authority);
    world = await startLocalWorld({
      port: 0,
      dataFolder,
      bot: startHere,
      settings: { LOG_LEVEL: "silent" },
      aheadMilliseconds: -story.beganDaysAgo * 86_400_000,
    });
    await playSample(world);
  }, 120_000);
  afterAll(() => world.stop());

  it("is in mid-season: sessions held, a next one, asks, a shelf, a closed pulse", async () => {
    const token = await world.microsoft365.issueSsoToken(people.amara);
    const product = askProduct(world.product, token);
    const { circles } = await product.circle.mine();
    const [mine] = circles;
    if (!mine) throw new Error("Amara is in no circle.");
    const page = await product.circle.page(mine.circle);
    expect(page.home).toBe(team.channels.firstLeads.id);
    expect(page.past.map(({ state }) => state)).toEqual(["closed", "closed"]);
    expect(page.next?.booking).toBe("booked");
    expect(page.agenda.segments.filter(({ kind }) => kind === "ask")).not.toEqual([]);
    expect(page.shelf).toHaveLength(4);
    expect(page.pulses.map(({ result }) => result.state)).toEqual(["shown", "shown"]);
  });

  it("ends at the machine's own time", () => {
    const ahead = Date.parse(world.clock.now()) - Date.now();
    expect(Math.abs(ahead)).toBeLessThan(3000);
  });
});
