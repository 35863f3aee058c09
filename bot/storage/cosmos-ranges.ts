import type { Container } from "@azure/cosmos";
import type { Instant } from "../../shared/time/instant.ts";
import { type CosmosItem, readDueItem } from "./cosmos-item.ts";
import type { Page } from "./cosmos-partitions.ts";
import { asked, type Call, cosmosQuery, rangeHeader } from "./cosmos-query.ts";

/** Hears of a due job that cannot be read, and which of its fields are the reason. */
export type PassedOver = (raw: unknown, fields: readonly string[]) => void;

/** Of a range that was split or merged. */
const gone = 410;

/** The door to the container's physical ranges, for what lies in every partition: due jobs, and how many documents there are. */
export function cosmosRanges(container: Container, passedOver: PassedOver = () => {}) {
  const page = cosmosQuery(container);

  return {
    /**
     * Jobs of one physical range whose time has come, the longest due first; undefined when the range is no more. One that
     * cannot be read keeps nobody else's from running.
     */
    async due(
      range: string,
      now: Instant,
      most: number,
      start: string | undefined,
      call: Call,
    ): Promise<Page | undefined> {
      const query = asked("SELECT * FROM c WHERE c.dueAt <= @now ORDER BY c.dueAt", { now });
      const where = { initialHeaders: { [rangeHeader]: range } };
      try {
        const { found, next } = await page(query, where, most, start, call);
        return { items: found.flatMap((raw) => dueItems(raw, passedOver)), next };
      } catch (error) {
        if (call.met.status === gone) return undefined;
        throw error;
      }
    },

    /** How many documents lie in one physical range; undefined when the range is no more. */
    async count(range: string, call: Call): Promise<number | undefined> {
      const query = asked("SELECT VALUE COUNT(1) FROM c WHERE IS_DEFINED(c.kind)", {});
      const where = { initialHeaders: { [rangeHeader]: range } };
      let [sum, start]: [number, string | undefined] = [0, undefined];
      try {
        do {
          const { found, next } = await page(query, where, 1000, start, call);
          sum = found.reduce<number>((all, part) => all + Number(part), sum);
          start = next;
        } while (start !== undefined);
        return sum;
      } catch (error) {
        if (call.met.status === gone) return undefined;
        throw error;
      }
    },

    /** Names of the container's physical ranges, which split as it grows. */
    async names(call: Call): Promise<readonly string[]> {
      const { resources } = await container.readPartitionKeyRanges({ ...call }).fetchAll();
      return resources.map(({ id }) => id);
    },
  };
}

export type CosmosRanges = ReturnType<typeof cosmosRanges>;

function dueItems(raw: unknown, passedOver: PassedOver): readonly CosmosItem[] {
  const read = readDueItem(raw);
  if ("item" in read) return [read.item];
  passedOver(raw, read.fields);
  return [];
}
