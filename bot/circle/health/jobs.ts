import type { z } from "zod";
import { type Circle, type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { type Rung, rungName } from "../../../shared/circle/circle-health.ts";
import { silentDays } from "../../../shared/circle/health.ts";
import { howItIs } from "../../../shared/circle/how-it-is.ts";
import {
  nextLook,
  offered,
  openRung,
  rungDue,
  rungsOf,
  spellOver,
  withCard,
} from "../../../shared/circle/ladder.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { isOpenPoll } from "../../../shared/schedule/poll.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, instantText, later } from "../../../shared/time/instant.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { Later, type Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { changeCircle, changeWrites, type Inside, readInside } from "../documents.ts";
import { hasRoomFor, postInThread, threadOf } from "../posted/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { rungCard } from "./cards.ts";
import {
  keepRung,
  keepRungJob,
  lookAgain,
  lookAtHealth,
  postRung,
  rungChanged,
} from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log" | "clock">;
type HealthWorker = Worker<CircleAddress>;

export function healthWorkers(context: Outside): readonly HealthWorker[] {
  return [
    lookWorker(context),
    againWorker(context) as HealthWorker,
    postWorker(context),
    keepWorker(context),
  ];
}

/** How long members can say that they were there: until then attendance is not known. */
const untilCounted = { days: 3, hours: 1 } as const;

/** Looks how a circle is doing, and offers it the next thing that may help. However late or often it runs, each is offered once. */
function lookWorker(context: Outside): HealthWorker {
  return {
    type: lookAtHealth,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      return inside ? look(inside, now) : [];
    },
  };
}

const about = circleAddress.extend({ at: instantText });

/** Comes back after an offer until there is another, or none is needed: a silent circle gives no occasion of its own. */
function againWorker(context: Outside): Worker<z.infer<typeof about>> {
  return {
    type: lookAgain,
    payload: about,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      const last = inside && rungsOf(inside.circle.value).at(-1);
      if (!inside || last?.at !== payload.at || last.name === rungName.options.at(-1)) return [];
      const writes = look(inside, now);
      if (writes.length > 0) return writes;
      const next = nextLook(last);
      throw new Later(next > now ? next : later(now, { days: 7 }));
    },
  };
}

/** @throws Later where it is too early to say, or something else is being asked */
function look(inside: Inside, now: Instant): readonly Write[] {
  const before = inside.circle.value;
  const next = lookedAt(inside, now);
  if (next === before) return [];
  return changeWrites(inside, { circle: next, writes: rungChanged(before, next, now) });
}

function lookedAt(inside: Inside, now: Instant): Circle {
  const { value: circle } = inside.circle;
  const sessions = inside.sessions.map(({ value }) => value);
  const is = howItIs(circle, sessions, now);
  if (is.state === "early") throw new Later(later(now, { days: silentDays }));
  if (is.state === "paused")
    throw new Later(later(circle.pause?.until ?? now, { days: silentDays }));
  const { level, points } = is.health;
  if (level === "green") return spellOver(circle, now);
  const name = rungDue(circle, is.health, now);
  if (!name) return circle;
  const waits = countedFrom(inside, now) ?? askedOtherwise(inside, now);
  if (waits) throw new Later(waits);
  return offered(circle, name, points, now);
}

/** Until when members may still say that they were at the last session. */
function countedFrom({ sessions }: Inside, now: Instant): Instant | undefined {
  const [until] = sessions
    .flatMap(({ value: { state, closedAt } }) =>
      state === "closed" && closedAt ? [later(closedAt, untilCounted)] : [],
    )
    .toSorted()
    .reverse();
  return until && until > now ? until : undefined;
}

/** One question at a time: a circle that is deciding something already is asked another day. */
function askedOtherwise({ circle, sessions, poll }: Inside, now: Instant): Instant | undefined {
  const { proposal, season } = circle.value;
  const polled = poll && isOpenPoll(poll.value, now);
  const moving = sessions.some(
    ({ value: { state, moveAsked } }) => state === "live" || (state === "planned" && moveAsked),
  );
  const asked = proposal || season?.card !== undefined || polled || moving;
  return asked ? later(now, { days: 1 }) : undefined;
}

/** So long it is tried to find room for it; the tab says it in any case. */
const triedFor = { days: 7 } as const;

function postWorker(context: Outside): HealthWorker {
  return {
    type: postRung,
    payload: circleAddress,
    async run({ payload, now, dueFrom }) {
      const inside = await readInside(context, payload);
      const rung = inside && openRung(inside.circle.value);
      if (!inside || rung?.at !== dueFrom || rung.card !== undefined) return [];
      const about = postedWith(inside, rung, now);
      if (await hasRoomFor(context, inside, about, now)) await post(context, inside, about, rung);
      else if (now <= later(rung.at, triedFor)) throw new Later(later(now, { days: 1 }));
      return [];
    },
  };
}

async function post(context: Outside, inside: Inside, about: string, rung: Rung): Promise<void> {
  const { value: circle } = inside.circle;
  const once = `${postRung}/${circle.id}/${rung.at}`;
  const sending = { message: message(context, circle, rung), once };
  const sent = await postInThread(context, circle, about, postRung, sending);
  if (sent.ok) await remember(context, circle, rung, sent.value);
  else context.log.warn({ circle: circle.id, refusal: sent.refusal }, "An offer is not posted.");
}

/** It counts among the posts of the session that comes or has just been; long after one it stands alone. */
function postedWith({ sessions }: Inside, rung: Rung, now: Instant): string {
  const all = sessions.map(({ value }) => value);
  const last = all.toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))[0];
  const recent = last && later(last.startsAt, triedFor) > now ? last : undefined;
  return (openSession(all) ?? recent)?.id ?? `rung|${rung.at}`;
}

/** At once, so that a conflict repeats nothing; what was decided meanwhile is put right by an edit. */
async function remember(
  context: Outside,
  { tenant, id }: Circle,
  { at }: Rung,
  card: string,
): Promise<void> {
  const address = { tenant, circle: id };
  await changeCircle(context, address, ({ circle: { value } }) => {
    const waits = openRung(value)?.at === at;
    const keep = keepRungJob(address, value.version + 1, context.clock.now());
    return ok({ circle: withCard(value, at, card), writes: waits ? [] : [keep], value: null });
  });
}

function keepWorker(context: Outside): HealthWorker {
  return {
    type: keepRung,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload }) {
      await shownAsItIs(context, payload, async (inside) => {
        if (inside && !inside.circle.value.ended) await keep(context, inside.circle.value);
      });
      return [];
    },
  };
}

/** The last offer, and the one whose place it took. */
async function keep(context: Outside, circle: Circle): Promise<void> {
  for (const rung of circle.health?.spell?.rungs.slice(-2) ?? []) {
    if (rung.card === undefined) continue;
    await context.messenger.update(threadOf(circle), rung.card, message(context, circle, rung));
  }
}

function message(context: Outside, circle: Circle, rung: Rung): Message {
  const words = say(circleLanguage(circle));
  return {
    card: rungCard(words, rungOnCard(context, circle, rung)),
    summary: words(`health:rung.${rung.name}.title`),
  };
}

/** What the card of an offer is made of. */
export function rungOnCard({ links }: Pick<Context, "links">, circle: Circle, rung: Rung) {
  const open = links.circle(circle.home, "health");
  return {
    circle,
    rung,
    open,
    times: links.circle(circle.home, circle.slot ? "dates/slot" : "times"),
  };
}
