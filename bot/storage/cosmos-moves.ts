import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Json, StoredDocument } from "../ports/documents.ts";
import { etagOf, type Mark, markOf } from "./cosmos-etag.ts";
import { type CosmosItem, itemMark } from "./cosmos-item.ts";
import type { CosmosPartitions, Operation, Steps } from "./cosmos-partitions.ts";
import type { Turn } from "./cosmos-patience.ts";
import { carries, moveStamp, stamped } from "./cosmos-stamps.ts";

/** The job after a move, and whether nothing has happened to it since. */
interface Moved {
  readonly mark: Mark;
  readonly newest: boolean;
}

/** Where jobs stand in time. A move has a stamp of its own, so that one whose answer was lost is known again. */
export function cosmosMoves(
  partitions: CosmosPartitions,
  turn: (operation: string) => Turn,
  nowMs: () => number,
) {
  /** Undefined when the job is another by now. */
  async function move(asking: Turn, job: StoredDocument, steps: Steps): Promise<Moved | undefined> {
    const seen = markOf(job.etag);
    if (seen === undefined) return undefined;
    const stamp = moveStamp(nowMs());
    const by = stamped(seen.by, stamp);
    const stamping = { op: "set", path: "/by", value: by } as const;
    let moved = await tried(asking, job, seen, [...steps, stamping]);
    while (moved === "again") {
      await asking.pause();
      moved = await tried(asking, job, seen, [...steps, stamping]);
    }
    if ("etag" in moved) return { mark: { ...seen, etag: moved.etag, by }, newest: true };
    const { found } = moved;
    if (found === undefined || !carries(found.by, stamp)) return undefined;
    return { mark: itemMark(found), newest: found.by[0] === stamp };
  }

  async function tried(
    { ask }: Turn,
    { partition, id }: StoredDocument,
    { etag }: Mark,
    steps: Steps,
  ): Promise<"again" | { readonly etag: string } | { readonly found: CosmosItem | undefined }> {
    const patch: Operation = { is: "Patch", id, etag, steps };
    const written = await ask((call) => partitions.batch(partition, [patch], call));
    if ("etags" in written) return { etag: written.etags[0] ?? "" };
    const found = await ask((call) => partitions.item(partition, id, call));
    // A replica that lags behind shows what the mover saw, which is no conflict.
    return found?._etag === etag ? "again" : { found };
  }

  return {
    async claim(job: StoredDocument, leaseEnd: Instant): Promise<StoredDocument | undefined> {
      const moved = await move(turn("claim"), job, [
        { op: "set", path: "/dueAt", value: leaseEnd },
      ]);
      return moved?.newest ? { ...job, etag: etagOf(moved.mark), dueAt: leaseEnd } : undefined;
    },

    async postpone(
      job: StoredDocument,
      dueAt: Instant | undefined,
      body: Json,
    ): Promise<Result<null, "conflict">> {
      const content = { op: "set", path: "/body", value: body } as const;
      const moved = await move(turn("postpone"), job, [content, ...dueSteps(job, dueAt)]);
      return moved === undefined ? refuse("conflict") : ok(null);
    },
  };
}

function dueSteps({ dueAt: before }: StoredDocument, dueAt: Instant | undefined): Steps {
  if (dueAt !== undefined) return [{ op: "set", path: "/dueAt", value: dueAt }];
  return before === undefined ? [] : [{ op: "remove", path: "/dueAt" }];
}
