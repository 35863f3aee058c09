import { insider } from "../../../shared/circle/may.ts";
import { api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { personPartition } from "../../ports/partition.ts";
import { journalDocument } from "../../reflection/documents.ts";
import type { Inside } from "../documents.ts";
import { keptInside } from "../page/documents.ts";
import { myCircleKind } from "./documents.ts";
import { lastHeld, type MyCircle, myCircleView } from "./present.ts";

type Outside = Pick<Context, "documents" | "directory" | "clock" | "links">;

/** Lists the circles a person is invited to or has joined, those with something coming first. */
export function myCircles(context: Outside) {
  const { documents, directory, clock, links } = context;
  const read = keptInside(context, () => null);

  return async ({ tenant, person }: Caller): Promise<readonly MyCircle[]> => {
    const entries = await documents.list(personPartition(tenant, person), myCircleKind.name);
    const found = await Promise.all(
      entries.map(async (entry) => {
        const kept = await read(myCircleKind.read(entry).value);
        const circle = kept?.inside.circle.value;
        const me = circle && insider(circle, person);
        if (!me) return [];
        const place = { tenant: circle.tenant, conversation: circle.home };
        const here = await directory.belongs(place, person);
        if (!here) return [];
        const written = await hasWritten(context, { tenant, person }, kept.inside);
        return [myCircleView(kept.inside, me, { now: clock.now(), written }, links)];
      }),
    );
    return found.flat().toSorted(soonerFirst);
  };
}

/** Whether the person's own journal has an entry on the circle's last session. */
async function hasWritten(
  { documents }: Outside,
  { tenant, person }: Pick<Caller, "tenant" | "person">,
  inside: Inside,
): Promise<boolean> {
  const last = lastHeld(inside);
  if (!last) return false;
  const entry = journalDocument(inside.circle.value.id, last.id);
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
