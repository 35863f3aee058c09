import { answersShown, isOpenQuick, type QuickAsk } from "../../../shared/agenda/quick-ask.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { changeRead, changeWrites } from "../../circle/documents.ts";
import { putAway } from "../../circle/past/documents.ts";
import { threadOf } from "../../circle/posted/documents.ts";
import { shownAsItIs } from "../../circle/shown/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { DueJob, Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { circlePartition } from "../../ports/partition.ts";
import { type InsideQuick, quickAnswers, readQuick, withQuick } from "../answered/documents.ts";
import { quickCard } from "./cards.ts";
import {
  endQuick,
  keepQuick,
  mostEarlier,
  postQuick,
  type QuickPayload,
  quickAnswerKind,
  quickJob,
  quickKind,
  quickPayload,
} from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log">;

/** What happens to a quick ask by itself: its one card, kept true, and its end. */
export function quickJobs(context: World): readonly Worker<QuickPayload>[] {
  return [
    { type: postQuick, payload: quickPayload, run: (job) => post(context, job) },
    {
      type: keepQuick,
      payload: quickPayload,
      bringsUpToDate: true,
      run: (job) => keep(context, job),
    },
    { type: endQuick, payload: quickPayload, run: (job) => end(context, job) },
  ];
}

/** One post, remembered at once; what changed meanwhile is put right by the job that follows. */
async function post(
  context: World,
  { payload, now }: DueJob<QuickPayload>,
): Promise<readonly Write[]> {
  const inside = await readQuick(payload.quick)(context, payload);
  const quick = inside?.quick?.value;
  // Whoever would hear of it only once it is over hears nothing.
  if (!inside || !quick || quick.card !== undefined || !isOpenQuick(quick, now)) return [];
  const message = await messageOf(context, payload, inside, quick);
  const once = `${postQuick}/${quick.id}`;
  const sent = await context.messenger.send(threadOf(inside.circle.value), message, once);
  if (!sent.ok) {
    context.log.warn({ quick: quick.id, refusal: sent.refusal }, "A quick ask is not shown.");
    return [];
  }
  await changeRead(readQuick(payload.quick), context, payload, ({ quick: latest }) => {
    if (!latest) return ok({ value: null });
    const next = { ...latest.value, card: sent.value };
    const shown = quickKind.replace(latest, next, keptFor(next));
    const again = quickJob(keepQuick, payload, context.freshId(), now);
    return ok({ writes: [shown, again], value: null });
  });
  return [];
}

async function keep(context: World, { payload }: DueJob<QuickPayload>): Promise<readonly Write[]> {
  await shownAsItIs(context, payload, async (read) => {
    if (!read || read.circle.value.ended) return;
    const inside = await withQuick(context, read, payload.quick);
    const quick = inside.quick?.value;
    if (quick?.card === undefined) return;
    const message = await messageOf(context, payload, inside, quick);
    const done = await context.messenger.update(threadOf(inside.circle.value), quick.card, message);
    if (!done.ok)
      context.log.warn({ quick: quick.id, refusal: done.refusal }, "A quick ask is not kept.");
  });
  return [];
}

/** Late or twice: it is over when its time is, and what was taken away is gone for good. */
async function end(
  context: World,
  { payload, now }: DueJob<QuickPayload>,
): Promise<readonly Write[]> {
  const inside = await readQuick(payload.quick)(context, payload);
  if (!inside) return [];
  const { quick } = inside;
  if (!quick || quick.value.removedAt !== undefined) {
    const answers = await quickAnswers(context, payload, payload.quick);
    const gone = [
      ...(quick ? [quickKind.remove(quick)] : []),
      ...answers.map(quickAnswerKind.remove),
    ];
    return changeWrites(inside, { writes: gone });
  }
  if (quick.value.closesAt > now || !quick.id.startsWith("open|")) return [];
  const closed = { ...quick.value, closedAt: quick.value.closedAt ?? quick.value.closesAt };
  const writes = [
    ...putAway(quickKind, quick, closed),
    quickJob(keepQuick, payload, context.freshId(), now),
    ...(await tooOld(context, payload)),
  ];
  return changeWrites(inside, { writes });
}

/** So many go at a time, well within what one commit holds. */
const goAtOnce = 2;

/** What nobody can read any more once one is put away, with its answers. */
async function tooOld(context: World, { tenant, circle }: QuickPayload): Promise<readonly Write[]> {
  const range = { from: "past|quick|", until: "past|quick}" };
  const partition = circlePartition(tenant, circle);
  const found = await context.documents.list(partition, quickKind.name, range);
  const gone = found
    .map((each) => quickKind.read(each))
    .toSorted((a, b) => (a.value.askedAt < b.value.askedAt ? 1 : -1))
    .slice(mostEarlier - 1)
    .slice(-goAtOnce);
  const answers = await Promise.all(
    gone.map(({ value }) => quickAnswers(context, { tenant, circle }, value.id)),
  );
  return [...gone.map(quickKind.remove), ...answers.flat().map(quickAnswerKind.remove)];
}

async function messageOf(
  context: World,
  payload: QuickPayload,
  inside: InsideQuick,
  quick: QuickAsk,
): Promise<Message> {
  const { value: circle } = inside.circle;
  const words = say(circleLanguage(circle));
  const stored = await quickAnswers(context, payload, quick.id);
  const answers = answersShown(
    stored.map(({ value }) => value),
    circle,
  );
  const link = context.links.circle(circle.home, "quick");
  return {
    card: quickCard(words, { circle, quick, answers, link }),
    summary: words("asking:quick.card.summary"),
  };
}
