import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ResourceId } from "../../shared/kernel/ids.ts";
import { type Resource, resource } from "../../shared/shelf/resource.ts";
import { askedFrom } from "../../shared/shelf/still-true.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Write } from "../ports/documents.ts";
import { jobWrite } from "../ports/job.ts";
import { kind } from "../ports/kind.ts";

export const resourceKind = kind("resource", resource);

export function resourceDocument(id: ResourceId): string {
  return `page|resource|${id}`;
}

export const askStillTrue = "shelf.still";

/**
 * The question for each of these writes that puts something new on the shelf, or says now that something holds. Each is a job of
 * its own: an earlier one may still wait.
 */
export function stillTrueJobs(
  address: CircleAddress,
  writes: readonly Write[],
  { now, freshId }: { readonly now: Instant; readonly freshId: () => string },
): readonly Write[] {
  return writes.flatMap((write) => {
    if (write.op === "delete" || write.kind !== resourceKind.name) return [];
    const item = write.body as Resource;
    const isNew = write.op === "create" && item.checkedAt === undefined && item.addedAt === now;
    if (item.wasTrue || item.removedAt || !(isNew || item.checkedAt === now)) return [];
    const { tenant, circle } = address;
    const occasion = `${item.id}|${freshId()}`;
    return [
      jobWrite(askStillTrue, occasion, askedFrom(item), { tenant, circle, resource: item.id }),
    ];
  });
}
