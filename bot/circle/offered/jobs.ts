import { type Circle, type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import type { Rung } from "../../../shared/circle/circle-health.ts";
import { openRung, withCard } from "../../../shared/circle/ladder.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { changeCircle, type Inside, readInside } from "../documents.ts";
import { rungCard } from "../health/cards.ts";
import { keepRung, keepRungJob, postRung } from "../health/documents.ts";
import { rungOnCard } from "../health/present.ts";
import { hasRoomFor, postInThread, threadOf } from "../posted/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log" | "clock">;
type HealthWorker = Worker<CircleAddress>;

/** Posts each offer once, and keeps the posts true. */
export function rungWorkers(context: Outside): readonly HealthWorker[] {
  return [postWorker(context), keepWorker(context)];
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
