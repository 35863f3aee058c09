import type { Partition } from "../../../bot/ports/partition.ts";
import { aCosmosStore } from "../storage/cosmos-store.ts";
import type { LookedInto } from "./redaction-world.ts";

type Opened = Awaited<ReturnType<LookedInto["open"]>>;

/** Cosmos DB, read back partition by partition: every one that has ever been written to. */
export async function inCosmos() {
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
