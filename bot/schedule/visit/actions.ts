import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { CalendarOwner } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { changeEvenEnded, type Inside, readEvenEnded, readGlance } from "../../circle/documents.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import type { World } from "../booking/documents.ts";
import { behindIn, follow, followed } from "../invited/documents.ts";
import { calendarLetGo } from "../owner/documents.ts";
import { forgetSurplus, removeSurplus } from "../surplus/documents.ts";
import { ownLooks } from "./documents.ts";

/**
 * Puts right what only this person's own token can, in their own calendar: removes what earlier attempts have left
 * there, and has events follow who joined or left. Whoever has left the circle themselves takes their event with them.
 * It can wait: what does not work now is tried at their next visit. Answers whether anything of the circle lies with them.
 */
export async function tidyCalendar(
  context: World,
  address: CircleAddress,
  caller: Caller,
  acting = ownActing(caller),
): Promise<boolean> {
  if (!acting) return false;
  const { person } = caller;
  const owner: CalendarOwner = { kind: "person", person };
  try {
    const glance = await readGlance(context, address);
    if (!glance?.value.calendars.includes(person)) return false;
    const found = await readEvenEnded(context, address);
    if (!found) return false;
    const joined = joinedMember(found.circle.value, person) !== undefined;
    const inside = joined ? found : await letGo(context, address, person);
    if (!inside) return false;
    await tidyUp(context, address, acting, owner, inside);
    if (joined) await catchUp(context, address, acting, owner, inside);
    return joined;
  } catch (fault) {
    // Without the circle: whoever looks may be answering a pulse at this moment.
    context.log.warn({ fault: `${fault}` }, "A calendar is not tidy.");
    return false;
  }
}

/** With the token of their request; undefined for a press on a card, which brings none. */
export function ownActing({ assertion }: Caller): Acting | undefined {
  return assertion === undefined ? undefined : { as: "person", assertion };
}

/** Whoever looks again sooner than this changes nothing. */
const often = { minutes: 1 } as const;
const most = 1000;

/** The same at a mere look at the circle, or `atOnce`: when it may not come again. */
export function calendarVisits(context: World) {
  const seen = new Map<string, Instant>();
  const lookAtOwn = ownLooks(context);
  return async (
    { tenant, circle }: CircleAddress,
    caller: Caller,
    { atOnce }: { readonly atOnce: boolean } = { atOnce: false },
  ): Promise<void> => {
    const now = context.clock.now();
    const key = `${tenant}|${circle}|${caller.person}`;
    const again = seen.get(key);
    if (caller.assertion === undefined || (!atOnce && again && now < again)) return;
    if (seen.size >= most) seen.clear();
    seen.set(key, later(now, often));
    const acting = ownActing(caller);
    const theirs = await tidyCalendar(context, { tenant, circle }, caller, acting);
    if (theirs && acting) await lookAtOwn({ tenant, circle }, caller.person, acting);
  };
}

/** Where they have left: what they have booked is booked elsewhere, or for others to book anew. */
async function letGo(context: World, address: CircleAddress, person: PersonId) {
  await changeEvenEnded(readEvenEnded, context, address, (inside) =>
    ok({ ...calendarLetGo(context, inside, person, context.clock.now()), value: null }),
  );
  return readEvenEnded(context, address);
}

type Tidying = (
  context: World,
  address: CircleAddress,
  acting: Acting,
  owner: CalendarOwner,
  inside: Inside,
) => Promise<void>;

const tidyUp: Tidying = async (context, address, acting, owner, inside) => {
  const removed = await removeSurplus(context, () => acting, owner, inside);
  if (!removed.ok || removed.value.gone.length === 0) return;
  const { value } = removed;
  await changeEvenEnded(readEvenEnded, context, address, (latest) =>
    ok(forgetSurplus(latest, value, context.clock.now())),
  );
};

const catchUp: Tidying = async (context, address, acting, owner, inside) => {
  const now = context.clock.now();
  for (const session of behindIn(inside, owner, now)) {
    const done = await follow(context, acting, inside, session, now);
    if (!done.ok || !done.value) continue;
    const { value } = done;
    await changeEvenEnded(readEvenEnded, context, address, (latest) =>
      ok(followed(latest, value, now)),
    );
  }
};
