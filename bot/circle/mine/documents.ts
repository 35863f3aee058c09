import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId, TenantId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";

/** In a person's own partition: a circle they are invited to or have joined. */
export const myCircleKind = kind("my-circle", circleAddress);

export function myCircleDocument({ tenant, circle }: CircleAddress): string {
  return `my-circle|${tenant}|${circle}`;
}

export const listMine = "circle.list-mine";

/** Has a person's own list of circles follow what `version` of the circle says of them. */
export function listMineJob(
  { tenant, circle }: CircleAddress,
  member: { readonly person: PersonId; readonly tenant: TenantId },
  version: number,
  dueAt: Instant,
): Write {
  const { person, tenant: personTenant } = member;
  return jobWrite(listMine, `${person}|${version}`, dueAt, {
    tenant,
    circle,
    person,
    personTenant,
  });
}
