import { circleAddress } from "../../shared/circle/circle.ts";
import { type Promises, promises } from "../../shared/commitment/promises.ts";
import { sharedPart, sharedPartOf } from "../../shared/commitment/shared-part.ts";
import {
  type CircleId,
  type PersonId,
  personId,
  type TenantId,
  tenantId,
} from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { same } from "../circle/kept/documents.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import type { Write } from "../ports/documents.ts";
import { jobWrite } from "../ports/job.ts";
import { kind, type Stored } from "../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../ports/one-document.ts";
import { personPartition } from "../ports/partition.ts";
import { type Waiting, waitingWrites } from "./waiting/documents.ts";

/** In a person's own partition, one for each circle: the words, shared or not. The circle has a copy of what is shared. */
const ownKind = kind("promises", promises);
function ownOf({ tenant, person }: Someone, circle: CircleId): Place<Promises> {
  return { partition: personPartition(tenant, person), of: ownKind, id: `promises|${circle}` };
}

/** In the circle's partition, one for each who shares something. Not among what every page reads. */
export const sharedKind = kind("promised", sharedPart.extend({ person: personId }));
export function sharedDocument(person: PersonId): string {
  return `promised|${person}`;
}

type Reading = Pick<Context, "documents">;
type Someone = Pick<Caller, "tenant" | "person">;

export function readOwn(
  context: Reading,
  whose: Someone,
  circle: CircleId,
): Promise<Stored<Promises> | undefined> {
  return readOne(context, ownOf(whose, circle));
}

/** In every circle that someone is in or was in. */
export async function readAllOwn(
  { documents }: Reading,
  { tenant, person }: Someone,
): Promise<readonly Promises[]> {
  const found = await documents.list(personPartition(tenant, person), ownKind.name);
  return found.map((each) => ownKind.read(each).value);
}

type Stores = Pick<Context, "documents" | "freshId" | "clock">;
type Rule<R extends string> = (own: Promises) => Result<Promises, R>;

/** Where a change begins: `start` is what there is before the first promise; without it there must have been one. */
interface Start {
  readonly circle: CircleId;
  readonly start?: Promises;
}
/** What else goes into the commit of a change. */
type Follows = (before: Promises) => Promise<readonly Write[]>;
type Changed<R extends string> = Result<Record<string, never>, R | "not-found" | "busy">;

/** Changes what someone promised themselves, and has the circle's copy follow when it is to. */
export function changeOwn<R extends string>(
  context: Stores,
  whose: Someone,
  { circle, start }: Start,
  rule: Rule<R>,
  follows: Follows = async () => [],
): Promise<Changed<R>> {
  const place = ownOf(whose, circle);
  return changeOne<Promises, R | "not-found">(context, place, async (stored) => {
    const before = stored?.value ?? start;
    if (!before) return refuse("not-found");
    const next = rule(before);
    if (!next.ok) return next;
    if (next.value === before) return ok([]);
    const after = { ...next.value, ...(start && { circleName: start.circleName }) };
    return ok([
      putOne(place, stored, after),
      ...(await outwards(context, whose, before, after)),
      ...(await follows(before)),
    ]);
  });
}

/** What others have to follow: the list of what waits, and the circle's copy of what is shared. */
async function outwards(
  context: Stores,
  whose: Someone,
  before: Promises,
  after: Promises,
): Promise<readonly Write[]> {
  const waits = await waitingWrites(context, whose, (all) => ({
    ...all,
    open: openIn(all, after),
  }));
  if (same(sharedPartOf(before), sharedPartOf(after))) return waits;
  return [...waits, showJob(after, whose, context.freshId(), context.clock.now())];
}

function openIn({ open }: Waiting, { tenant, circle, commitments }: Promises): Waiting["open"] {
  const others = open.filter((each) => each.circle !== circle);
  const waits = commitments.filter(({ outcome }) => outcome === undefined);
  if (waits.length === 0) return others;
  const session = Math.min(...waits.map((each) => each.session));
  return [...others, { tenant, circle, session }];
}

export const show = "commitment.show";
export const showPayload = circleAddress.extend({ person: personId, personTenant: tenantId });

/** Has a circle's copy follow what someone shares with it; nothing of whoever is not in it. */
export function showJob(
  { tenant, circle }: { readonly tenant: TenantId; readonly circle: CircleId },
  { person, tenant: personTenant }: Someone,
  occasion: string,
  dueAt: Instant,
): Write {
  const payload = { tenant, circle, person, personTenant };
  return jobWrite(show, `${person}|${occasion}`, dueAt, payload);
}
