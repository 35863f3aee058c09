import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Glance } from "../../../shared/circle/glance.ts";
import { api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { personPartition } from "../../ports/partition.ts";
import { journalDocument } from "../../reflection/documents.ts";
import { readGlance } from "../documents.ts";
import { circlesOf } from "./documents.ts";
import { isLookingBack, type MyCircle, myCircleView } from "./present.ts";

type Outside = Pick<Context, "documents" | "directory" | "clock" | "links">;

/** Lists the circles a person is invited to or has joined, those with something coming first. */
export function myCircles(context: Outside) {
  const { directory, clock, links } = context;

  return async (caller: Caller): Promise<readonly MyCircle[]> => {
    const { person } = caller;
    const found = await Promise.all(
      (await circlesOf(context, caller)).map(async (entry) => {
        const glance = (await readGlance(context, entry))?.value;
        if (!glance) return [];
        const place = { tenant: entry.tenant, conversation: glance.home };
        if (!(await directory.belongs(place, person))) return [];
        const now = clock.now();
        const written =
          isLookingBack(glance, now) && (await hasWritten(context, caller, entry, glance));
        return [myCircleView(entry, glance, { person, now, written }, links)];
      }),
    );
    return found.flat().toSorted(soonerFirst);
  };
}

/** Whether the person's own journal has an entry on the circle's last session. */
async function hasWritten(
  { documents }: Outside,
  { tenant, person }: Caller,
  { circle }: CircleAddress,
  { last }: Glance,
): Promise<boolean> {
  if (!last) return false;
  const entry = journalDocument(circle, last.session);
  return (await documents.read(personPartition(tenant, person), entry)) !== undefined;
}

export function mineRoutes(context: Outside) {
  const list = myCircles(context);
  return {
    mine: api.circle.mine.handler(async ({ context: { caller } }) => ({
      circles: [...(await list(caller))],
      now: context.clock.now(),
    })),
  };
}

function soonerFirst(a: MyCircle, b: MyCircle): number {
  const when = ({ nextStartsAt }: MyCircle) => nextStartsAt ?? "~";
  return when(a) < when(b) ? -1 : Number(when(a) > when(b)) || a.name.localeCompare(b.name);
}
