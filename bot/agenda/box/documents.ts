import { boxOpensAt, boxRead, boxWritten, type Question } from "../../../shared/agenda/question.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { readAsMember } from "../../circle/member/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { jobWrite } from "../../ports/job.ts";
import type { Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { boxDocument, boxKind } from "../question/documents.ts";
import { openBox } from "../question/jobs.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "seal">;
type Boxed = Stored<{ readonly sealed: string; readonly opensAt: Instant }> | undefined;

/** Seals the box anew, also where nothing changed. Nobody hears of it: the circle's version stays. */
export async function changeBox<R extends string>(
  context: World,
  address: CircleAddress,
  caller: Caller,
  change: (box: readonly Question[], inside: Inside) => Result<readonly Question[], R>,
): Promise<Result<{ opensAt: Instant }, R | "not-found" | "busy">> {
  const partition = circlePartition(address.tenant, address.circle);
  for (let attempt = 0; attempt < 12; attempt++) {
    const read = await readAsMember(context, address, caller);
    if (!read.ok) return read;
    const inside = read.value;
    const found = await context.documents.read(partition, boxDocument);
    const before = found && boxKind.read(found);
    const next = change(contentOf(context, before), inside);
    if (!next.ok) return next;
    const { opensAt, writes } = sealedAgain(context, address, inside, before, next.value);
    if ((await context.documents.commit(partition, writes, context.freshId())).ok)
      return ok({ opensAt });
  }
  return refuse("busy");
}

function contentOf({ seal }: World, box: Boxed): readonly Question[] {
  return box ? boxRead(seal.open(box.value.sealed, boxDocument)) : [];
}

function sealedAgain(
  { clock, seal, freshId }: World,
  { tenant, circle }: CircleAddress,
  { sessions }: Inside,
  before: Boxed,
  box: readonly Question[],
) {
  const now = clock.now();
  const soonest = boxOpensAt(now, openSession(sessions.map(({ value }) => value)));
  const waits = before !== undefined && now < before.value.opensAt;
  const opensAt = waits && before.value.opensAt < soonest ? before.value.opensAt : soonest;
  const next = { sealed: seal.close(boxWritten(box), boxDocument), opensAt };
  const write = before ? boxKind.replace(before, next) : boxKind.create(boxDocument, next);
  const known = waits && before.value.opensAt === opensAt;
  // Of one occasion there may be several: an earlier one may be about to end without having seen this box.
  const job = jobWrite(openBox, `${opensAt}|${freshId()}`, opensAt, { tenant, circle });
  return { opensAt, writes: known ? [write] : [write, job] };
}
