import { circlePlantings } from "./circle-plantings.ts";
import { inCosmos } from "./in-cosmos.ts";
import { ownPlantings } from "./own-plantings.ts";
import { redactionWorld } from "./redaction-world.ts";

it("leaves nothing in Cosmos DB of words that are taken back, a minute later", async () => {
  const { account, store } = await inCosmos();
  const world = await redactionWorld(store);
  const words = "Zwetschge";
  const takeBack: (() => Promise<unknown>)[] = [];
  for (const plant of Object.values({ ...circlePlantings, ...ownPlantings })) {
    takeBack.push(await plant(world, `${words}${takeBack.length}`));
    await world.runDue();
  }
  expect((await world.traces(words)).length).toBeGreaterThan(takeBack.length / 2);
  for (const each of takeBack.toReversed()) await each();
  await world.passes({ seconds: 61 });
  expect(await world.traces(words)).toEqual([]);
  expect(await world.traces(words.toLowerCase())).toEqual([]);
  await world.end();
  await account.close();
}, 60_000);
