import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ResourceId } from "../../shared/kernel/ids.ts";
import { type Resource, resource } from "../../shared/shelf/resource.ts";
import { askedFrom } from "../../shared/shelf/still-true.ts";
import type { Write } from "../ports/documents.ts";
import { jobWrite } from "../ports/job.ts";
import { kind } from "../ports/kind.ts";

export const resourceKind = kind("resource", resource);

export function resourceDocument(id: ResourceId): string {
  return `page|resource|${id}`;
}

export const askStillTrue = "shelf.still";

/** Has whoever put something on the shelf asked once whether it is still true. */
function stillTrueJob({ tenant, circle }: CircleAddress, item: Resource): Write {
  return jobWrite(askStillTrue, item.id, askedFrom(item), { tenant, circle, resource: item.id });
}

/** The question for each of these writes that puts something new on the shelf. */
export function stillTrueJobs(address: CircleAddress, writes: readonly Write[]): readonly Write[] {
  return writes.flatMap((write) =>
    write.op === "create" && write.kind === resourceKind.name
      ? [stillTrueJob(address, write.body as Resource)]
      : [],
  );
}
