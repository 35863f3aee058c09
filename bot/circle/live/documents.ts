import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { circlePartition, type Partition } from "../../ports/partition.ts";

/**
 * All who ask for a circle within one turn of the event loop, as everyone does who listens when it has changed, have it
 * read once: after the turn, so that nobody gets what was read before they asked.
 */
export function readTogether<T>(
  read: (address: CircleAddress) => Promise<T>,
): (address: CircleAddress) => Promise<T> {
  const asked = new Map<Partition, Promise<T>>();

  return (address) => {
    const partition = circlePartition(address.tenant, address.circle);
    const before = asked.get(partition);
    if (before !== undefined) return before;
    const turnEnds = new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    const reading = turnEnds.then(() => {
      asked.delete(partition);
      return read(address);
    });
    asked.set(partition, reading);
    return reading;
  };
}
