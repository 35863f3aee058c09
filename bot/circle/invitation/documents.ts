import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";

export const postInvitation = "circle.post-invitation";
export const refreshCard = "circle.refresh-card";

/** Has the invitation posted into the circle's conversation, once. */
export function postInvitationJob({ tenant, circle }: CircleAddress, dueAt: Instant): Write {
  return jobWrite(postInvitation, "made", dueAt, { tenant, circle });
}

/** Has the invitation's card follow what `version` of the circle says. */
export function refreshCardJob(
  { tenant, circle }: CircleAddress,
  version: number,
  dueAt: Instant,
): Write {
  return jobWrite(refreshCard, `${version}`, dueAt, { tenant, circle });
}
