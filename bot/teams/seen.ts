import { z } from "zod";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import { kind } from "../ports/kind.ts";
import { homePartition } from "../ports/partition.ts";

/** An activity that has been taken on. Teams may deliver it again. */
const seenKind = kind("seen", z.object({}));
const dayInSeconds = 86_400;

type Stores = Pick<Context, "documents" | "freshId">;

/**
 * Lets an activity take effect once. `undefined` is for one that was here before; a run that fails leaves no trace, so
 * that the next delivery may succeed.
 */
export async function once<T>(
  { documents, freshId }: Stores,
  { tenant, conversation }: Place,
  activity: string,
  run: () => Promise<T>,
): Promise<T | undefined> {
  const partition = homePartition(tenant, conversation);
  const id = `seen|${activity}`;
  const mark = await documents.commit(
    partition,
    [seenKind.create(id, {}, dayInSeconds)],
    freshId(),
  );
  if (!mark.ok) return undefined;
  try {
    return await run();
  } catch (error) {
    const written = await documents.read(partition, id);
    if (written) await documents.commit(partition, [seenKind.remove(written)], freshId());
    throw error;
  }
}
