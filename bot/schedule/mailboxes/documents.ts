import { z } from "zod";
import type { TenantId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";
import { operationsPartition } from "../../ports/partition.ts";

export const leaveMailboxes = "schedule.leave-mailboxes";

/** Which service mailboxes the product was started with last. */
const knownMailboxes = kind("mailboxes", z.object({ mailboxes: z.array(z.string()) }));
const knownDocument = "mailboxes";

/**
 * At each start: where a mailbox is none of ours any more, the sessions in it are booked in another, or for people to book in
 * their own calendars. A store that does not answer is no reason not to start.
 */
export async function noteMailboxes(
  context: Pick<Context, "documents" | "calendar" | "clock" | "freshId" | "log">,
  tenants: readonly TenantId[],
): Promise<void> {
  for (const tenant of tenants) {
    await note(context, tenant).catch((err) =>
      context.log.warn({ err }, "The store does not say which mailboxes there were"),
    );
  }
}

async function note(
  { documents, calendar, clock, freshId }: Parameters<typeof noteMailboxes>[0],
  tenant: TenantId,
): Promise<void> {
  const partition = operationsPartition(tenant);
  const found = await documents.read(partition, knownDocument);
  const known = found && knownMailboxes.read(found);
  const before = known?.value.mailboxes ?? [];
  const mailboxes = [...calendar.mailboxes];
  if (JSON.stringify(before) === JSON.stringify(mailboxes)) return;
  const now = clock.now();
  const write = known
    ? knownMailboxes.replace(known, { mailboxes })
    : knownMailboxes.create(knownDocument, { mailboxes });
  const isGone = before.some((each) => !mailboxes.includes(each));
  const leave = isGone ? [jobWrite(leaveMailboxes, now, now, { tenant })] : [];
  // A conflict: another instance has just noted it.
  await documents.commit(partition, [write, ...leave], freshId());
}
