import { closeWritten } from "../../../shared/agenda/close-written.ts";
import { isOpenWritten } from "../../../shared/agenda/open-written.ts";
import type { Written } from "../../../shared/agenda/written.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { signOfLife } from "../../../shared/circle/sign-of-life.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeRead, changeWrites, type Inside } from "../../circle/documents.ts";
import { threadOf } from "../../circle/posted/documents.ts";
import { shownAsItIs } from "../../circle/shown/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { writtenKind } from "../documents.ts";
import { asksAway } from "../reached/documents.ts";
import { writtenCard, writtenOverCard } from "./cards.ts";
import {
  closeWrittenJob,
  type Post,
  postPayload,
  postWritten,
  postWrittenJob,
  readRounds,
  readWithRound,
  readWritten,
  showWritten,
  showWrittenJob,
  type WrittenPayload,
  writtenPayload,
} from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log">;

/** What happens to a round in writing by itself. */
export function writtenJobs(context: World): readonly Worker<WrittenPayload>[] {
  return [
    postWorker(context),
    showWorker(context),
    closeWorker(context),
  ] as Worker<WrittenPayload>[];
}

/** Ends it at its time, late as that may be noticed; an end that was moved on is another job's. */
function closeWorker(context: World): Worker<WrittenPayload> {
  return {
    type: closeWrittenJob,
    payload: writtenPayload,
    async run({ payload, now }) {
      const inside = await readWritten(payload.round)(context, payload);
      const round = inside?.round?.value;
      if (!inside?.round || !round || round.closedAt !== undefined || round.endsAt > now) return [];
      const closed = closeWritten(inside.circle.value, round, {
        asks: inside.asks.map(({ value }) => value),
        answers: inside.answers.map(({ value }) => value),
        at: now,
      });
      return changeWrites(inside, {
        circle: round.wrote.length > 0 ? signOfLife(closed.circle, now) : closed.circle,
        writes: [
          writtenKind.replace(inside.round, closed.round),
          ...asksAway(inside, closed.reached),
          showWrittenJob(payload, "closed", now),
          postWrittenJob(payload, "summary", now),
        ],
      });
    },
  };
}

/** Posts what is to be said of it, each once: nothing else posts. */
function postWorker(context: World): Worker<Post> {
  return {
    type: postWritten,
    payload: postPayload,
    async run({ payload, now }) {
      const { which } = payload;
      const inside = await readWithRound(payload.round)(context, payload);
      const round = inside?.round?.value;
      if (!inside || !round || round[which] !== undefined) return [];
      // Whoever hears of it only once it is over is told that it is over, and no more.
      if (which === "card" && !isOpenWritten(round, now)) return [];
      const { value: circle } = inside.circle;
      const once = `${postWritten}/${payload.round}/${which}`;
      const words = message(context, circle, round, which);
      const sent = await context.messenger.send(threadOf(circle), words, once);
      if (!sent.ok) {
        context.log.warn({ round: payload.round, refusal: sent.refusal }, "A round is not shown.");
        return [];
      }
      await remember(context, payload, sent.value, inside.glance.etag, now);
      return [];
    },
  };
}

/** At once, so that a conflict repeats nothing. What changed while it was being posted is put right by an edit. */
async function remember(
  context: World,
  { tenant, circle, round, which }: Post,
  activity: string,
  etag: string,
  now: Instant,
): Promise<void> {
  await changeRead(readWithRound(round), context, { tenant, circle }, (current) => {
    if (!current.round) return ok({ value: null });
    const posted = { ...current.round.value, [which]: activity };
    const changed = current.glance.etag !== etag;
    const again = changed ? [showWrittenJob({ tenant, circle, round }, `${which}`, now)] : [];
    return ok({ writes: [writtenKind.replace(current.round, posted), ...again], value: null });
  });
}

/** Keeps both posts true. */
function showWorker(context: World): Worker<WrittenPayload> {
  return {
    type: showWritten,
    payload: writtenPayload,
    bringsUpToDate: true,
    async run({ payload }) {
      await shownAsItIs(context, payload, (inside) => keepTrue(context, payload, inside));
      return [];
    },
  };
}

async function keepTrue(
  context: World,
  payload: WrittenPayload,
  inside: Inside | undefined,
): Promise<void> {
  if (!inside || inside.circle.value.ended) return;
  const round = (await readRounds(context, payload, payload.round)).round?.value;
  if (!round) return;
  const { value: circle } = inside.circle;
  for (const which of ["card", "summary"] as const) {
    const before = round[which];
    const words = message(context, circle, round, which);
    if (before) await context.messenger.update(threadOf(circle), before, words);
  }
}

function message(
  { links }: World,
  circle: Circle,
  round: Written,
  which: "card" | "summary",
): Message {
  const words = say(circleLanguage(circle));
  const about = { circle, round, link: links.circle(circle.home, `written/${round.id}`) };
  return {
    card: which === "card" ? writtenCard(words, about) : writtenOverCard(words, about),
    summary: words(`written:card.${which === "card" ? "title" : "over"}`),
  };
}
