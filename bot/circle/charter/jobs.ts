import { notAgreed } from "../../../shared/circle/agree-to-charter.ts";
import type { CharterStanding } from "../../../shared/circle/charter-standing.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { circleMorning } from "../../../shared/circle/circle-zone.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { halfSeason } from "../../../shared/circle/season.ts";
import { usualWeeks } from "../../../shared/circle/season-lengths.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { type CalendarDate, dateAfter, type Instant, later } from "../../../shared/time/instant.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { DueJob, Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import {
  changeCircle,
  changeWrites,
  type Inside,
  readEvenEnded,
  readInside,
} from "../documents.ts";
import { same } from "../kept/documents.ts";
import { postWhenRoom, threadOf } from "../posted/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { askedAnewCard, charterCard } from "./cards.ts";
import {
  askCharter,
  askCharterJob,
  charterHalfWay,
  halfWayJob,
  keepCharter,
  keepCharterJob,
} from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log">;
type CharterWorker = Worker<CircleAddress>;

/** What the circle is asked about its charter by itself. */
export function charterWorkers(context: Outside): readonly CharterWorker[] {
  return [askWorker(context), keepWorker(context), halfWayWorker(context)];
}

/** Asks the circle in its thread, once for each version, where someone has not agreed by then and there is room for it. */
function askWorker(context: Outside): CharterWorker {
  return {
    type: askCharter,
    payload: circleAddress,
    async run(job) {
      const inside = await readInside(context, job.payload);
      const circle = inside?.circle.value;
      const charter = circle?.charter;
      if (!inside || !circle || !charter || notAgreed(circle).length === 0) return [];
      if (charter.asked !== charter.version) await post(context, job, inside);
      return [];
    },
  };
}

/** The card from before makes room; the new one is remembered at once, so that a conflict repeats nothing. */
async function post(
  context: Outside,
  { payload: address, now }: DueJob<CircleAddress>,
  inside: Inside,
): Promise<void> {
  const { value: circle } = inside.circle;
  const once = `${askCharter}/${circle.id}/${circle.charter?.edition}`;
  const post = { message: message(context, circle), once };
  const sent = await postWhenRoom(context, inside, "charter", post, now);
  if (!sent.ok) {
    context.log.warn({ circle: circle.id, refusal: sent.refusal }, "A charter is not asked for.");
    return;
  }
  const { charter: asked } = circle;
  await changeCircle(context, address, ({ circle: { value } }) => {
    const { charter } = value;
    if (!charter || !asked) return ok({ value: null });
    const posted: CharterStanding = { ...charter, card: sent.value, asked: asked.version };
    const next = { ...value, charter: posted };
    // What changed while it was being posted is put right by a refresh.
    const changed = !same(charterOn(value), charterOn(circle));
    const version = value.version + 1;
    const keep = changed ? [keepCharterJob(address, version, now)] : [];
    return ok({ circle: next, writes: keep, value: null });
  });
  if (asked?.card !== undefined)
    await context.messenger.update(threadOf(circle), asked.card, askedAnew(context, circle));
}

function charterOn(circle: Circle) {
  return [notAgreed(circle), circle.charter?.again !== undefined];
}

/** Keeps the posted card true. */
function keepWorker(context: Outside): CharterWorker {
  return {
    type: keepCharter,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload }) {
      await shownAsItIs(context, payload, async (inside) => {
        const circle = inside?.circle.value;
        const posted = circle?.charter?.card;
        if (!circle || posted === undefined) return;
        await context.messenger.update(threadOf(circle), posted, message(context, circle));
      });
      return [];
    },
  };
}

/** Half-way through each season everyone is asked whether the charter still holds. Late is better than never. */
function halfWayWorker(context: Outside): CharterWorker {
  return {
    type: charterHalfWay,
    payload: circleAddress,
    async run({ payload, dueFrom, now }) {
      const inside = await readEvenEnded(context, payload);
      const circle = inside?.circle.value;
      const charter = circle?.charter;
      if (!inside || !circle || !charter) return [];
      // It may be brought back, or have begun a season since whose half-way is still to come.
      const early = circle.season && halfWayOf(circle, circle.season.from) > now;
      if (circle.ended || early) return [halfWayJob(payload, nextAfter(circle, dueFrom, now))];
      const { asked: _, ...standing } = charter;
      const again = { at: dueFrom, holds: [] };
      const next = { ...circle, charter: { ...standing, again } };
      const writes = [
        askCharterJob(payload, `half-way|${dueFrom}`, now),
        halfWayJob(payload, nextAfter(circle, dueFrom, now)),
      ];
      return changeWrites(inside, { circle: next, writes });
    },
  };
}

/** Of this season, or of the next one of the same length; seasons that went by unasked are not asked about one after the other. */
function nextAfter(circle: Circle, dueFrom: Instant, now: Instant): Instant {
  const { season } = circle;
  const halves = season ? [season.from, season.until].map((day) => halfWayOf(circle, day)) : [];
  const inSeason = halves.find((half) => half > now && half > dueFrom);
  if (inSeason) return inSeason;
  const days = (season?.weeks ?? usualWeeks) * 7;
  let next = later(dueFrom, { days });
  while (next <= now) next = later(next, { days });
  return next;
}

/** When a season that begins on that day, as long as this one, is half over. */
function halfWayOf(circle: Circle, from: CalendarDate): Instant {
  return circleMorning(circle, dateAfter(from, halfSeason(circle.season)));
}

function message({ links }: Outside, circle: Circle): Message {
  const words = say(circleLanguage(circle));
  return {
    card: charterCard(words, circle, links.circle(circle.home, "charter")),
    summary: words("charter:card.summary"),
  };
}

function askedAnew({ links }: Outside, circle: Circle): Message {
  const words = say(circleLanguage(circle));
  return {
    card: askedAnewCard(words, links.circle(circle.home, "charter")),
    summary: words("charter:card.summary"),
  };
}
