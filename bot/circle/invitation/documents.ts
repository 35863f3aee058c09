import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobId, jobWrite } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";

export const postInvitation = "circle.post-invitation";
export const refreshCard = "circle.refresh-card";

/** Has the invitation posted into the circle's conversation, once. */
export function postInvitationJob({ tenant, circle }: CircleAddress, dueAt: Instant): Write {
  return jobWrite(postInvitation, "made", dueAt, { tenant, circle });
}

/** When the invitation, which begins the circle's thread, is to be posted; undefined once it is, or is given up. */
export async function invitationDue(
  { documents }: Pick<Context, "documents">,
  { tenant, circle }: CircleAddress,
): Promise<Instant | undefined> {
  const job = await documents.read(circlePartition(tenant, circle), jobId(postInvitation, "made"));
  return job?.dueAt;
}

/** Has the invitation's card follow what `version` of the circle says. */
export function refreshCardJob(
  { tenant, circle }: CircleAddress,
  version: number,
  dueAt: Instant,
): Write {
  return jobWrite(refreshCard, `${version}`, dueAt, { tenant, circle });
}
