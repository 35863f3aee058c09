import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import { personId, tenantId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { personPartition } from "../../ports/partition.ts";
import type { Inside } from "../documents.ts";
import { same } from "../kept/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { circlesWritten, listMine, type MyEntry, readCircles } from "./documents.ts";

const payload = circleAddress.extend({ person: personId, personTenant: tenantId });
type Payload = z.infer<typeof payload>;

/**
 * Has a person's own list of circles say what their standing is now.
 *
 * @throws Later when someone else changed the list meanwhile
 */
export async function listAsItIs(
  context: Pick<Context, "documents" | "freshId">,
  of: Payload,
  now: Instant,
): Promise<void> {
  await shownAsItIs(context, of, async (inside) => {
    const caller = { tenant: of.personTenant, person: of.person };
    const before = await readCircles(context, caller);
    const after = corrected(before.entries, of, standingIn(inside, of));
    if (before.older.length === 0 && same(before.entries, after)) return;
    const mine = personPartition(of.personTenant, of.person);
    const writes = circlesWritten(before, after);
    const done = await context.documents.commit(mine, writes, context.freshId());
    if (!done.ok) throw new Later(now);
  });
}

/** Keeps a person's own list of circles true to their standing now, however late and often it runs. */
export function listMineWorker(context: Pick<Context, "documents" | "freshId">): Worker<Payload> {
  return {
    type: listMine,
    payload,
    async run({ payload: of, now }) {
      await listAsItIs(context, of, now);
      return [];
    },
  };
}

function standingIn(
  inside: Inside | undefined,
  { person }: Payload,
): MyEntry["standing"] | undefined {
  const me = inside && insider(inside.circle.value, person);
  return me && (me.standing === "joined" ? "joined" : "invited");
}

function corrected(
  entries: readonly MyEntry[],
  { tenant, circle }: Payload,
  standing: MyEntry["standing"] | undefined,
): readonly MyEntry[] {
  const place = entries.findIndex((each) => each.circle === circle && each.tenant === tenant);
  if (standing === undefined) return entries.filter((_, index) => index !== place);
  const entry = { tenant, circle, standing };
  return place < 0 ? [...entries, entry] : entries.with(place, entry);
}
