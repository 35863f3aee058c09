import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { Glance } from "../../../shared/circle/glance.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { preparationDue } from "../../../shared/rotation/tell-facilitator.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { readWaiting } from "../../commitment/waiting/documents.ts";
import { api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { personPartition } from "../../ports/partition.ts";
import { journalDocument } from "../../reflection/documents.ts";
import { ledDocument } from "../../rotation/led/documents.ts";
import { askedTasks } from "../asked/documents.ts";
import { readGlance } from "../documents.ts";
import type { ReadLanding } from "../page/routes.ts";
import { circlesOf } from "./documents.ts";
import { isLookingBack, type MyCircle, myCircleView, withPromise, withTasks } from "./present.ts";

type Outside = Pick<Context, "documents" | "directory" | "clock" | "links">;

/** Lists the circles a person is invited to or has joined, those with something coming first. Without `read`, nothing of asks. */
export function myCircles(context: Outside, read: ReadLanding = async () => undefined) {
  const { directory, clock, links } = context;

  return async (caller: Caller): Promise<readonly MyCircle[]> => {
    const { person } = caller;
    const waiting = await readWaiting(context, caller);
    const found = await Promise.all(
      (await circlesOf(context, caller)).map(async (entry) => {
        const glance = (await readGlance(context, entry))?.value;
        if (!glance) return [];
        const place = { tenant: entry.tenant, conversation: glance.home };
        if (!(await directory.belongs(place, person))) return [];
        const now = clock.now();
        const wrote = await hasWritten(context, caller, entry, glance, now);
        const asks = await asksNext(read, entry, glance, { person, now });
        const since = waiting.open.find(({ circle }) => circle === entry.circle)?.session;
        const view = myCircleView(entry, glance, { person, now, ...wrote, asks }, links);
        const others = await askedTasks(context, caller, entry, waiting, now);
        return [withTasks(withPromise(view, glance, since, links), glance, others, links)];
      }),
    );
    return found.flat().toSorted(soonerFirst);
  };
}

/** What the person has kept for themselves about the circle's last session: how it was, and how facilitating it went. */
async function hasWritten(
  { documents }: Outside,
  { tenant, person }: Caller,
  { circle }: CircleAddress,
  glance: Glance,
  now: Instant,
) {
  const { last } = glance;
  if (!last || !isLookingBack(glance, now)) return { written: false, led: false };
  const mine = personPartition(tenant, person);
  const there = async (id: string) => (await documents.read(mine, id)) !== undefined;
  const led = last.facilitator === person;
  return {
    written: await there(journalDocument(circle, last.session)),
    led: led && (await there(ledDocument({ circle, session: last.session }))),
  };
}

/**
 * Whether the next session has time for an ask of someone who comes, from when there is something to prepare. Read out of what
 * is kept of the circle's page, and only then: it costs next to nothing, and follows every change.
 */
async function asksNext(
  read: ReadLanding,
  address: CircleAddress,
  { next: comes }: Pick<Glance, "next">,
  { person, now }: { readonly person: PersonId; readonly now: Instant },
): Promise<boolean> {
  if (!comes || now < preparationDue(comes) || now >= comes.startsAt) return false;
  const { next, agenda } = (await read(address))?.landing ?? {};
  if (next?.state !== "planned" || next.booking !== "booked") return false;
  const asks = agenda?.segments.some((each) => each.kind === "ask" && each.ask.by === person);
  return asks === true && ![...next.away, ...(next.resting ?? [])].includes(person);
}

export function mineRoutes(context: Outside, read: ReadLanding) {
  const list = myCircles(context, read);
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
