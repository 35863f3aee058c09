import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Context } from "../../ports/context.ts";
import { circlePartition } from "../../ports/partition.ts";
import { readGlance, readWhole, type Whole } from "../documents.ts";
import { glanceDocument } from "../kept/documents.ts";

const kept = 500;

interface Entry<T> {
  /** Of the glance that it goes with. */
  etag: string;
  readonly made: Promise<T | undefined>;
}

/**
 * Reads circles and keeps what was made of them: every change in a circle replaces its glance, so one small read tells
 * whether what is kept still holds, also after a change through another instance. Many who ask at once, as all tabs do
 * after a change, have the circle read once.
 */
export function keptInside<T>(
  context: Pick<Context, "documents">,
  derive: (whole: Whole) => T,
): (address: CircleAddress) => Promise<T | undefined> {
  const known = new Map<string, Entry<T>>();

  function make(address: CircleAddress, etag: string): Entry<T> {
    const entry: Entry<T> = {
      etag,
      made: readWhole(context, address).then((whole) => {
        // It may be of another moment than the glance that was looked at.
        entry.etag = whole?.glance.etag ?? "";
        return whole && derive(whole);
      }),
    };
    return entry;
  }

  function keep(partition: string, entry: Entry<T>): void {
    const [oldest] = known.keys();
    if (known.size >= kept && oldest !== undefined) known.delete(oldest);
    known.delete(partition);
    known.set(partition, entry);
  }

  return async (address) => {
    const partition = circlePartition(address.tenant, address.circle);
    const now = await readEtag(context, address);
    if (now === undefined) {
      // What is erased is kept nowhere.
      known.delete(partition);
      return undefined;
    }
    const before = known.get(partition);
    if (before?.etag === now) return before.made;
    const entry = make(address, now);
    keep(partition, entry);
    return entry.made.catch((fault) => {
      if (known.get(partition) === entry) known.delete(partition);
      throw fault;
    });
  };
}

/** What changes with every change of the circle: cheaper than reading what has changed. */
async function readEtag(
  { documents }: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<string | undefined> {
  const found = await documents.read(
    circlePartition(address.tenant, address.circle),
    glanceDocument,
  );
  return found?.etag ?? (await readGlance({ documents }, address))?.etag;
}
