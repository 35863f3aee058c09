import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { PersonId, ResourceId } from "../../../shared/kernel/ids.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { mostPutAway, mostResources, type Resource } from "../../../shared/shelf/resource.ts";
import { judged, type Verdict } from "../../../shared/shelf/still-true.ts";
import { type Change, changeRead, readWhole, type Whole } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { resourceDocument, resourceKind, stillTrueJobs } from "../documents.ts";

/** What was true once lies outside of what every page reads. */
const range = { from: "shelf|", until: "shelf}" } as const;
const awayDocument = (id: ResourceId) => `shelf|${id}`;

interface WithAway extends Whole {
  readonly away: readonly Stored<Resource>[];
}
type Reading = Pick<Context, "documents">;

/** What was true once and was not removed, the latest first. */
export async function putAway(
  context: Reading,
  address: CircleAddress,
): Promise<readonly Stored<Resource>[]> {
  return (await allAway(context, address)).filter(({ value }) => value.removedAt === undefined);
}

async function allAway(
  { documents }: Reading,
  { tenant, circle }: CircleAddress,
): Promise<readonly Stored<Resource>[]> {
  const found = await documents.list(circlePartition(tenant, circle), resourceKind.name, range);
  return found
    .map((each) => resourceKind.read(each))
    .toSorted((a, b) => ((a.value.wasTrue?.at ?? "") < (b.value.wasTrue?.at ?? "") ? 1 : -1));
}

async function readWithAway(stores: Reading, address: CircleAddress) {
  const whole = await readWhole(stores, address);
  return whole && { ...whole, away: await allAway(stores, address) };
}

/** Says whether something on the shelf is still true, and puts it away or back as that goes. */
export function judge(
  context: Pick<Context, "documents" | "freshId" | "clock">,
  address: CircleAddress,
  person: PersonId,
  { resource, verdict }: { readonly resource: ResourceId; readonly verdict: Verdict },
): Promise<Result<Record<string, never>, "not-found" | "busy" | "too-many">> {
  const at = context.clock.now();
  return changeRead<WithAway, Record<string, never>, "not-found" | "too-many">(
    readWithAway,
    context,
    address,
    (inside) => {
      const stored = [...inside.resources, ...inside.away].find(
        ({ value }) => value.id === resource && value.removedAt === undefined,
      );
      if (!(stored && joinedMember(inside.circle.value, person))) return refuse("not-found");
      const done = rewritten(inside, stored, judged(stored.value, verdict, person, at));
      if (!done.ok) return done;
      const { writes = [] } = done.value;
      const { freshId } = context;
      const asks = stillTrueJobs(address, writes, { now: at, freshId });
      return ok({ ...done.value, writes: [...writes, ...asks] });
    },
  );
}

/** Takes something away that was true once, or brings it back there; `not-found` for what does not lie there. */
export function takeAway(
  context: Pick<Context, "documents" | "freshId" | "clock">,
  address: CircleAddress,
  person: PersonId,
  { resource, removed }: { readonly resource: ResourceId; readonly removed: boolean },
): Promise<Result<Record<string, never>, "not-found" | "busy">> {
  const removedAt = removed ? context.clock.now() : undefined;
  const decide = ({
    circle,
    away,
  }: WithAway): Result<Change<Record<string, never>>, "not-found"> => {
    const stored = away.find(({ value }) => value.id === resource);
    if (!(stored && joinedMember(circle.value, person))) return refuse("not-found");
    const next = { ...stored.value, removedAt };
    return written([resourceKind.replace(stored, next, keptFor(next))]);
  };
  return changeRead<WithAway, Record<string, never>, "not-found">(
    readWithAway,
    context,
    address,
    decide,
  );
}

function rewritten(
  { resources, away }: WithAway,
  before: Stored<Resource>,
  after: Resource,
): Result<Change<Record<string, never>>, "too-many"> {
  if (after === before.value) return ok({ value: {} });
  const wasAway = before.value.wasTrue !== undefined;
  const isAway = after.wasTrue !== undefined;
  if (wasAway === isAway) return written([resourceKind.replace(before, after)]);
  if (isAway ? kept(away) >= mostPutAway : kept(resources) >= mostResources)
    return refuse("too-many");
  const to = isAway ? awayDocument(after.id) : resourceDocument(after.id);
  return written([resourceKind.remove(before), resourceKind.create(to, after)]);
}

function kept(items: readonly Stored<Resource>[]): number {
  return items.filter(({ value }) => value.removedAt === undefined).length;
}

function written(writes: readonly Write[]) {
  return ok({ writes, value: {} });
}
