import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { circleDocument, type Inside, readInside } from "../documents.ts";

const kept = 500;

/**
 * Reads circles and keeps what was read: every commit in a circle replaces its circle document, so one point read tells
 * whether what is kept still holds.
 */
export function keptInside<T>(
  { documents }: Pick<Context, "documents">,
  derive: (inside: Inside) => T,
) {
  const known = new Map<string, { readonly inside: Inside; readonly derived: T }>();

  return async (address: CircleAddress) => {
    const partition = circlePartition(address.tenant, address.circle);
    const now = await documents.read(partition, circleDocument);
    if (!now) return undefined;
    const before = known.get(partition);
    if (before?.inside.circle.etag === now.etag) return before;
    const inside = await readInside({ documents }, address);
    if (!inside) return undefined;
    const entry = { inside, derived: derive(inside) };
    const [oldest] = known.keys();
    if (known.size >= kept && oldest !== undefined) known.delete(oldest);
    known.delete(partition);
    known.set(partition, entry);
    return entry;
  };
}
