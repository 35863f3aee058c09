import { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { tenantId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { jobBody, jobWrite, type Worker } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";
import { leaveMailbox } from "../owner/documents.ts";
import { leaveMailboxes } from "./documents.ts";

const payload = z.object({ tenant: tenantId });
const everAfter = instant("9999-12-31T23:59:59Z");
const everyJob = 1_000_000;

/**
 * Has every circle with a booked session look whether its mailbox is still ours. Each of these sessions has a job that waits for
 * its end: by those the circles are found. Done again it does no harm.
 */
export function leaveMailboxesWorker(
  context: Pick<Context, "documents" | "freshId">,
): Worker<z.infer<typeof payload>> {
  return {
    type: leaveMailboxes,
    payload,
    async run({ payload: { tenant }, dueFrom }) {
      const waiting = await context.documents.due(everAfter, everyJob);
      const circles = new Set(waiting.flatMap(({ body }) => circleBehind(body, tenant) ?? []));
      for (const circle of circles) {
        const address = circleAddress.parse({ tenant, circle });
        const job = jobWrite(leaveMailbox, dueFrom, dueFrom, address);
        // A conflict: it waits there already.
        const partition = circlePartition(address.tenant, address.circle);
        await context.documents.commit(partition, [job], context.freshId());
      }
      return [];
    },
  };
}

function circleBehind(body: unknown, tenant: string): string | undefined {
  const job = jobBody.safeParse(body).data;
  if (job?.type !== "schedule.auto-close") return undefined;
  const about = circleAddress.safeParse(job.payload).data;
  return about?.tenant === tenant ? about.circle : undefined;
}
