import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { readGlance, readWhole, type Whole } from "../documents.ts";

const kept = 500;

/**
 * Reads circles and keeps what was made of them: every change in a circle replaces its glance, so one small read tells
 * whether what is kept still holds. Many who ask at once, as all tabs do after a change, have the circle read once.
 */
export function keptInside<T>(
  context: Pick<Context, "documents">,
  derive: (whole: Whole) => T,
): (address: CircleAddress) => Promise<T | undefined> {
  const known = new Map<string, { readonly etag: string; readonly made: Promise<T | undefined> }>();

  async function make(address: CircleAddress): Promise<T | undefined> {
    const whole = await readWhole(context, address);
    return whole && derive(whole);
  }

  return async (address) => {
    const partition = circlePartition(address.tenant, address.circle);
    const now = await readGlance(context, address);
    if (!now) return undefined;
    const before = known.get(partition);
    if (before?.etag === now.etag) return before.made;
    const entry = { etag: now.etag, made: make(address) };
    const [oldest] = known.keys();
    if (known.size >= kept && oldest !== undefined) known.delete(oldest);
    known.delete(partition);
    known.set(partition, entry);
    return entry.made.catch((fault) => {
      if (known.get(partition) === entry) known.delete(partition);
      throw fault;
    });
  };
}
