import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import { personId, tenantId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { personPartition } from "../../ports/partition.ts";
import type { Inside } from "../documents.ts";
import { same } from "../kept/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { circlesWritten, listMine, type MyEntry, readCircles } from "./documents.ts";

const payload = circleAddress.extend({ person: personId, personTenant: tenantId });
type Payload = z.infer<typeof payload>;

/** Keeps a person's own list of circles true to their standing now, however late and often it runs. */
export function listMineWorker(context: Pick<Context, "documents" | "freshId">): Worker<Payload> {
  const { documents, freshId } = context;
  return {
    type: listMine,
    payload,
    async run({ payload: of, now }) {
      await shownAsItIs(context, of, async (inside) => {
        const caller = { tenant: of.personTenant, person: of.person };
        const before = await readCircles(context, caller);
        const after = corrected(before.entries, of, standingIn(inside, of));
        if (before.older.length === 0 && same(before.entries, after)) return;
        const mine = personPartition(of.personTenant, of.person);
        const done = await documents.commit(mine, circlesWritten(before, after), freshId());
        if (!done.ok) throw new Later(now);
      });
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
