import { listMineJob } from "../../../bot/circle/mine/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "../http/api-world.ts";

const said = { offer: "Listening", wish: "Saying no" };

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo"]);
});
afterEach(() => world.end());

describe("a person's own list of circles", () => {
  it("says at once what they have just decided, before any job has run", async () => {
    const members = [aMember("ada"), aMember("bo", { standing: "invited" })];
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({ members, home: river.conversation }),
    });
    await world.context.documents.commit(
      circlePartition(circle.tenant, circle.circle),
      [listMineJob(circle, aMember("bo"), 1, world.clock.now())],
      "asked",
    );
    await world.runDue();
    const bo = await world.as("bo");
    const standings = async () => (await bo.circle.mine()).circles.map(({ standing }) => standing);
    expect(await standings()).toEqual(["invited"]);
    await bo.circle.decline(circle);
    expect(await standings()).toEqual([]);
    await bo.circle.join({ ...circle, ...said });
    expect(await standings()).toEqual(["joined"]);
    await bo.circle.leave(circle);
    expect(await standings()).toEqual([]);
    await world.runDue();
    expect(await standings()).toEqual([]);
  });
});
