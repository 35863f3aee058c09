import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { PersonId, TenantId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";
import { personPartition } from "../../ports/partition.ts";
import { type Inside, readInside } from "../documents.ts";
import { atHome } from "../home/documents.ts";

/** In a person's own partition: a circle they are invited to or have joined. */
export const myCircleKind = kind("my-circle", circleAddress);

export function myCircleDocument({ tenant, circle }: CircleAddress): string {
  return `my-circle|${tenant}|${circle}`;
}

/** The circles that someone has joined, as long as they are on the roster of the circle's conversation. */
export function joinedCircles(context: Pick<Context, "documents" | "directory">) {
  const here = atHome(context);
  return async ({ tenant, person }: Caller): Promise<readonly Inside[]> => {
    const partition = personPartition(tenant, person);
    const listed = await context.documents.list(partition, myCircleKind.name);
    const found = await Promise.all(
      listed.map(async (each) => {
        const address = myCircleKind.read(each).value;
        return (await here(address, person)) ? readInside(context, address) : undefined;
      }),
    );
    return found
      .flatMap((inside) => inside ?? [])
      .filter(({ circle }) => joinedMember(circle.value, person) !== undefined);
  };
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
