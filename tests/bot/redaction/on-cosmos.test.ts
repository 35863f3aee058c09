import type { Partition } from "../../../bot/ports/partition.ts";
import { aCosmosStore } from "../storage/cosmos-store.ts";
import { circlePlantings } from "./circle-plantings.ts";
import { ownPlantings } from "./own-plantings.ts";
import { type LookedInto, redactionWorld } from "./redaction-world.ts";

type Opened = Awaited<ReturnType<LookedInto["open"]>>;

/** Cosmos DB, read back partition by partition: every one that has ever been written to. */
async function inCosmos() {
  const account = await aCosmosStore();
  const partitions = new Set<Partition>();
  let opened: Opened | undefined;
  const store: LookedInto = {
    async open() {
      const documents = await account.connect();
      opened = documents;
      return {
        ...documents,
        commit(partition, ...rest) {
          partitions.add(partition);
          return documents.commit(partition, ...rest);
        },
      };
    },
    pass: (seconds) => account.pass(seconds),
    async look() {
      const lists = await Promise.all([...partitions].map((each) => opened?.list(each) ?? []));
      return lists.flat().map(({ partition, id, body }) => ({
        partition,
        id,
        text: JSON.stringify(body),
      }));
    },
  };
  return { account, store };
}

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
