import { z } from "zod";
import type { Partition } from "../ports/partition.ts";
import { isMove } from "./cosmos-stamps.ts";

/** So many commits are known as told of. */
const mostKnown = 20_000;

const changedItem = z.object({ pk: z.string(), by: z.array(z.string()) });

/**
 * Which commits this process's followers have been told of. The change feed brings back one's own commits, and each
 * document in its newest form alone, whose stamps say which commits that was.
 */
export function cosmosNews() {
  const known = new Set<string>();

  function know(stamp: string): void {
    known.add(stamp);
    for (const oldest of known) {
      if (known.size <= mostKnown) break;
      known.delete(oldest);
    }
  }

  return {
    know,
    /** The partition that a changed item tells of; undefined when all of its commits are known, or it is not ours to read. */
    of(raw: unknown): Partition | undefined {
      const changed = changedItem.safeParse(raw);
      if (!changed.success) return undefined;
      const { pk, by } = changed.data;
      const fresh = by.filter((stamp) => !isMove(stamp) && !known.has(stamp));
      for (const stamp of fresh) know(stamp);
      return fresh.length > 0 ? (pk as Partition) : undefined;
    },
  };
}
