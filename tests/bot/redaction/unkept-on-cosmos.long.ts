import { inCosmos } from "./in-cosmos.ts";
import { redactionWorld } from "./redaction-world.ts";
import { inCommon, meetUntilAllIsReached, saidBy, sayEverything } from "./unkept-season.ts";

it("leaves nothing in Cosmos DB where nothing is kept, of what was said before and after", async () => {
  const { account, store } = await inCosmos();
  const world = await redactionWorld(store);
  await sayEverything(world, "Zwetschge");
  await world.ada.charter.keep({ ...world.circle, kept: false });
  expect((await inCommon(world, "Zwetschge")).length).toBeGreaterThan(saidBy.length / 2);
  await world.passes({ days: 1, seconds: 1 });
  await world.passes({ seconds: 61 });
  await sayEverything(world, "Mirabelle");
  await meetUntilAllIsReached(world);
  await world.passes({ seconds: 61 });
  const left = await inCommon(world, "Zwetschge");
  expect(left.filter((each) => !each.includes("page|resource|"))).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(4);
  expect(await inCommon(world, "Mirabelle")).toEqual([]);
  await world.end();
  await account.close();
}, 120_000);
