import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { CalendarOwner } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { changeCircle, type Inside, readInside } from "../../circle/documents.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import { forgetSurplus, removeSurplus, type World } from "../booking/documents.ts";
import { behindIn, follow, followed } from "../invited/documents.ts";

/**
 * Puts right what only this person's own token can, in their own calendar: removes what earlier attempts have left
 * there, and has events follow who joined or left. It can wait: what does not work now is tried at their next visit.
 */
export async function tidyCalendar(
  context: World,
  address: CircleAddress,
  caller: Caller,
  acting = ownActing(caller),
): Promise<void> {
  if (!acting) return;
  const { person } = caller;
  const owner: CalendarOwner = { kind: "person", person };
  try {
    const inside = await readInside(context, address);
    if (!inside || !joinedMember(inside.circle.value, person)) return;
    await tidyUp(context, address, acting, owner, inside);
    await catchUp(context, address, acting, owner, inside);
  } catch (fault) {
    // Without the circle: whoever looks may be answering a pulse at this moment.
    context.log.warn({ fault: `${fault}` }, "A calendar is not tidy.");
  }
}

/** With the token of their request; undefined for a press on a card, which brings none. */
export function ownActing({ assertion }: Caller): Acting | undefined {
  return assertion === undefined ? undefined : { as: "person", assertion };
}

/** Whoever looks again sooner than this changes nothing. */
const often = { minutes: 1 } as const;
const most = 1000;

/** The same at a mere look at the circle. */
export function calendarVisits(context: World) {
  const seen = new Map<string, Instant>();
  return async ({ tenant, circle }: CircleAddress, caller: Caller): Promise<void> => {
    const now = context.clock.now();
    const key = `${tenant}|${circle}|${caller.person}`;
    const again = seen.get(key);
    if (caller.assertion === undefined || (again && now < again)) return;
    if (seen.size >= most) seen.clear();
    seen.set(key, later(now, often));
    await tidyCalendar(context, { tenant, circle }, caller);
  };
}

type Tidying = (
  context: World,
  address: CircleAddress,
  acting: Acting,
  owner: CalendarOwner,
  inside: Inside,
) => Promise<void>;

const tidyUp: Tidying = async (context, address, acting, owner, inside) => {
  const removed = await removeSurplus(context, acting, owner, inside);
  if (!removed.ok || removed.value.gone.length === 0) return;
  const { gone } = removed.value;
  await changeCircle(context, address, (now) => ok(forgetSurplus(now, gone)));
};

const catchUp: Tidying = async (context, address, acting, owner, inside) => {
  const now = context.clock.now();
  for (const session of behindIn(inside, owner, now)) {
    const done = await follow(context, acting, inside, session, now);
    if (!done.ok || !done.value) continue;
    const { value } = done;
    await changeCircle(context, address, (latest) => ok(followed(latest, value)));
  }
};
