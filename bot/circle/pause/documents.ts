import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";

export const endBreak = "circle.end-break";

/** Has someone's break end by itself. `version` is the circle's with the break: another one may end on the same day. */
export function endBreakJob(
  { tenant, circle }: CircleAddress,
  person: PersonId,
  version: number,
  dueAt: Instant,
): Write {
  return jobWrite(endBreak, `${person}|${version}`, dueAt, { tenant, circle, person });
}
