import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { insider, joinedMember } from "../../../shared/circle/may.ts";
import type { PersonId, TenantId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { StoredDocument, Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind } from "../../ports/kind.ts";
import { personPartition } from "../../ports/partition.ts";
import { type Inside, type Read, readEvenEnded, readInside } from "../documents.ts";
import { atHome } from "../home/documents.ts";

/** In a person's own partition: the circles they are invited to or have joined, the first joined first. */
const myCircle = circleAddress.extend({ standing: z.enum(["invited", "joined"]) });
export type MyEntry = z.infer<typeof myCircle>;
const myCirclesKind = kind("my-circles", z.array(myCircle).readonly());
const myCirclesDocument = "my-circles";

/** Earlier builds kept a document for each, which said no more than which. */
const olderKind = kind("my-circle", circleAddress);

type Reading = Pick<Context, "documents">;
type Someone = Pick<Caller, "tenant" | "person">;

interface MyCircles {
  readonly entries: readonly MyEntry[];
  readonly stored?: StoredDocument;
  readonly older: readonly StoredDocument[];
}

/** The circles someone is invited to or has joined, as last heard. */
export async function circlesOf(context: Reading, whose: Someone): Promise<readonly MyEntry[]> {
  return (await readCircles(context, whose)).entries;
}

/** The same, to be written. */
export async function readCircles(
  { documents }: Reading,
  { tenant, person }: Someone,
): Promise<MyCircles> {
  const partition = personPartition(tenant, person);
  const stored = await documents.read(partition, myCirclesDocument);
  if (stored) return { entries: myCirclesKind.read(stored).value, stored, older: [] };
  const older = await documents.list(partition, olderKind.name);
  const entries = await Promise.all(
    older.map(async (each) => {
      const address = olderKind.read(each).value;
      const inside = await readEvenEnded({ documents }, address);
      const me = inside && insider(inside.circle.value, person);
      const standing = me?.standing === "joined" ? ("joined" as const) : ("invited" as const);
      return me ? [{ ...address, standing }] : [];
    }),
  );
  return { entries: entries.flat(), older };
}

export function circlesWritten(
  { stored, older }: Pick<MyCircles, "stored" | "older">,
  entries: readonly MyEntry[],
): readonly Write[] {
  const write = stored
    ? myCirclesKind.replace(stored, entries)
    : myCirclesKind.create(myCirclesDocument, entries);
  return [write, ...older.map((each) => olderKind.remove(each))];
}

/** The circles that someone has joined, as long as they are on the roster of the circle's conversation. */
export function joinedCircles(context: Pick<Context, "documents" | "directory">) {
  return joinedWith(context, readInside);
}

/** The same with as much of each circle as `read` answers. */
export function joinedWith<I extends Inside>(
  context: Pick<Context, "documents" | "directory">,
  read: Read<I>,
) {
  const here = atHome(context);
  return async (whose: Someone): Promise<readonly I[]> => {
    const { person } = whose;
    const found = await Promise.all(
      (await circlesOf(context, whose)).map(async (address) =>
        (await here(address, person)) ? read(context, address) : undefined,
      ),
    );
    return found
      .flatMap((inside) => inside ?? [])
      .filter(({ circle }) => !circle.value.ended && joinedMember(circle.value, person));
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
