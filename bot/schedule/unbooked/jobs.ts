import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import type { Occurrence } from "../../../shared/schedule/standing-slot.ts";
import { waitsForCalendar } from "../../../shared/schedule/waits-for-calendar.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { type Inside, readGlance, readInside } from "../../circle/documents.ts";
import { hasRoomFor, postInThread, threadOf } from "../../circle/posted/documents.ts";
import { shownAsItIs } from "../../circle/shown/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { type DueJob, Later, type Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import type { World as BookingWorld } from "../booking/documents.ts";
import { type Unbooked, unbookedCard, unbookedTitle } from "./cards.ts";
import {
  type Asking,
  askCalendar,
  askingAfter,
  askingIn,
  changeAsking,
  showUnbooked,
  toldNow,
} from "./documents.ts";

type World = BookingWorld & Pick<Context, "messenger">;

/** Where members book in their own calendars: one post asks for what is in none, and is kept true. */
export function unbookedWorkers(context: World): readonly Worker<CircleAddress>[] {
  const ask: Worker<CircleAddress> = {
    type: askCalendar,
    payload: circleAddress,
    bringsUpToDate: true,
    run: async (job) => {
      await askOnce(context, job);
      return [];
    },
  };
  const show: Worker<CircleAddress> = {
    type: showUnbooked,
    payload: circleAddress,
    bringsUpToDate: true,
    run: async ({ payload }) => {
      await shown(context, payload);
      return [];
    },
  };
  return [ask, show];
}

/** Of days that have been told of, or with the same session, nothing is posted again: the former post asks once more. */
async function askOnce(context: World, { payload, dueFrom, now }: DueJob<CircleAddress>) {
  const inside = await readInside(context, payload);
  if (!inside || context.calendar.owner === "service") return;
  const sessions = inside.sessions.map(({ value }) => value);
  const waits = waitsForCalendar(inside.circle.value, sessions, now);
  const [first] = waits;
  if (!first) return;
  const about = openSession(sessions)?.id ?? `unbooked|${first.occurrence}`;
  const again = tells(await askingIn(context, payload), about, waits);
  if (!again && !(await hasRoomFor(context, inside, about, now)))
    throw new Later(later(now, { days: 1 }));
  const asking = await changeAsking(context, payload, (latest) =>
    tells(latest, about, waits)
      ? { ...latest, open: true }
      : { id: dueFrom, since: now, about, days: daysOf(waits), open: true },
  );
  if (asking?.post !== undefined) await shown(context, payload);
  else if (asking) await post(context, inside, asking, dueFrom);
}

/** One asks already, or the last that did asked for the same. */
function tells(
  asking: Asking | undefined,
  about: string,
  waits: readonly Occurrence[],
): asking is Asking {
  if (!asking) return false;
  if (asking.open || asking.about === about) return true;
  return waits.every(({ occurrence }) => asking.days.includes(occurrence));
}

function daysOf(waits: readonly Occurrence[]) {
  return waits.map(({ occurrence }) => occurrence);
}

/** So long another may take that began to post it. */
const patience = { minutes: -5 } as const;

/** Remembered at once, so that a conflict repeats nothing. What changed while it was being posted is put right by an edit. */
async function post(
  context: World,
  inside: Inside,
  asking: Asking,
  dueFrom: Instant,
): Promise<void> {
  const { value: circle } = inside.circle;
  const now = context.clock.now();
  if (asking.id !== dueFrom && asking.since > later(now, patience))
    throw new Later(later(now, { minutes: 1 }));
  const told = toldNow(inside, asking, now);
  const message = messageOf(context, inside, told);
  const once = `${askCalendar}/${circle.id}/${asking.id}`;
  const sent = await postInThread(context, circle, asking.about, askCalendar, { message, once });
  if (!sent.ok) {
    context.log.warn({ circle: circle.id, refusal: sent.refusal }, "Nobody is asked to book.");
    return;
  }
  const address = { tenant: circle.tenant, circle: circle.id };
  await changeAsking(context, address, (latest) =>
    latest?.id === asking.id
      ? askingAfter(inside, { ...latest, post: sent.value }, told, now)
      : latest,
  );
  const since = await readGlance(context, address);
  if (since?.etag !== inside.glance.etag) await shown(context, address);
}

/** Keeps the post true that asks; once nothing waits it says so a last time, also of a circle that has ended. */
async function shown(context: World, address: CircleAddress): Promise<void> {
  const asking = await askingIn(context, address);
  const { post: activity } = asking ?? {};
  if (!asking?.open || activity === undefined) return;
  await shownAsItIs(context, address, async (inside) => {
    if (!inside) return;
    const latest = await askingIn(context, address);
    const about = latest?.id === asking.id ? latest : { ...asking, open: false };
    const { value: circle } = inside.circle;
    const now = context.clock.now();
    const told = toldNow(inside, about, now);
    const message = messageOf(context, inside, told);
    const done = await context.messenger.update(threadOf(circle), activity, message);
    if (!done.ok) context.log.warn({ circle: circle.id, refusal: done.refusal }, "Card not kept.");
    await changeAsking(context, address, (kept) =>
      kept?.id === asking.id && kept.open ? askingAfter(inside, kept, told, now) : kept,
    );
  });
}

function messageOf({ links }: World, inside: Inside, told: Unbooked): Message {
  const { value: circle } = inside.circle;
  const words = say(circleLanguage(circle));
  const link = links.circle(circle.home, "dates");
  return { card: unbookedCard(words, told, link), summary: unbookedTitle(words, told) };
}
