import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { changeCircle, type Inside, readInside } from "../documents.ts";
import { postWhenRoom, threadOf } from "../posted/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { seasonCard } from "./cards.ts";
import { keepSeason, keepSeasonJob, seasonEnds } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log" | "clock">;
type SeasonWorker = Worker<CircleAddress>;

export function seasonWorkers(context: Outside): readonly SeasonWorker[] {
  return [endsWorker(context), keepWorker(context)];
}

/** Asks once what comes next, on the day on which the season is over by then. Late is better than never. */
function endsWorker(context: Outside): SeasonWorker {
  return {
    type: seasonEnds,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      const circle = inside?.circle.value;
      const season = circle?.season;
      if (!inside || !circle || !season || season.card !== undefined) return [];
      if (circleDay(circle, now) >= season.until) await ask(context, payload, inside);
      return [];
    },
  };
}

/** Remembered at once, so that a conflict repeats nothing. */
async function ask(context: Outside, address: CircleAddress, inside: Inside): Promise<void> {
  const { value: circle } = inside.circle;
  const number = circle.season?.number;
  const once = `${seasonEnds}/${circle.id}/${circle.season?.until}`;
  const post = { message: message(context, circle), once };
  const sent = await postWhenRoom(context, inside, "season", post, context.clock.now());
  if (!sent.ok) {
    context.log.warn({ circle: circle.id, refusal: sent.refusal }, "A season's end is not posted.");
    return;
  }
  await changeCircle(context, address, ({ circle: { value } }) => {
    const next = withCard(value, number, sent.value);
    const at = context.clock.now();
    const moved = next.season?.number !== number;
    const keep = moved ? keepSeasonJob(next, value.version + 1, at) : [];
    return ok({ circle: next, writes: keep, value: null });
  });
}

/** It may have been renewed while it was being posted. */
function withCard(circle: Circle, number: number | undefined, card: string): Circle {
  const { season } = circle;
  if (season?.number === number && season) return { ...circle, season: { ...season, card } };
  if (!season?.before) return circle;
  return { ...circle, season: { ...season, before: { ...season.before, card } } };
}

function keepWorker(context: Outside): SeasonWorker {
  return {
    type: keepSeason,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload }) {
      await shownAsItIs(context, payload, async (inside) => {
        const circle = inside?.circle.value;
        const posted = circle?.season?.card ?? circle?.season?.before?.card;
        if (!circle || posted === undefined) return;
        await context.messenger.update(threadOf(circle), posted, message(context, circle));
      });
      return [];
    },
  };
}

function message({ links }: Outside, circle: Circle): Message {
  const words = say(circleLanguage(circle));
  return {
    card: seasonCard(words, circle, links.circle(circle.home, "season")),
    summary: words("circle:card.season.summary"),
  };
}
