import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { isAskedAbout } from "../../../shared/schedule/lose-event.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { changeCircle, type Inside, readInside, rewrites } from "../../circle/documents.ts";
import { hasRoomFor, postInThread } from "../../circle/posted/documents.ts";
import { shownAsItIs } from "../../circle/shown/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { DueJob, Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { sessionIn } from "../booking/documents.ts";
import { sessionJob, sessionKind } from "../documents.ts";
import { type SessionPayload, sessionPayload } from "../session/documents.ts";
import { goneCard } from "./cards.ts";

type World = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log" | "clock">;
type Job = DueJob<SessionPayload>;

/** The circle is asked about a session that is gone from the calendar, and the question says what became of it. */
export function goneWorkers(context: World): readonly Worker<SessionPayload>[] {
  return [
    { type: "schedule.ask-about-gone", payload: sessionPayload, run: (job) => ask(context, job) },
    {
      type: "schedule.show-gone",
      payload: sessionPayload,
      bringsUpToDate: true,
      run: (job) => show(context, job),
    },
  ];
}

/** Where the thread has no room for it, the session's own posts and the tab say it. */
async function ask(context: World, { payload, now }: Job): Promise<readonly Write[]> {
  const inside = await readInside(context, payload);
  const session = inside && sessionIn(inside, payload.session);
  if (!inside || !session || !isAskedAbout(session) || session.gone?.card) return [];
  if (!(await hasRoomFor(context, inside, session.id, now))) return [];
  const { value: circle } = inside.circle;
  const once = `schedule.gone/${session.id}/${session.gone?.generation}`;
  const post = { message: messageOf(context, inside, session), once };
  const sent = await postInThread(context, circle, session.id, "schedule.gone", post);
  if (!sent.ok) {
    context.log.warn({ session: session.id, refusal: sent.refusal }, "A circle is not asked.");
    return [];
  }
  await remember(context, payload, session, sent.value);
  return [];
}

/** At once, so that a conflict repeats nothing. It may have been decided while it was being posted. */
async function remember(
  context: World,
  payload: SessionPayload,
  asked: Session,
  card: string,
): Promise<void> {
  await changeCircle(context, payload, (inside) => {
    const session = sessionIn(inside, payload.session);
    const { gone } = session ?? {};
    if (!session || !gone || gone.generation !== asked.gone?.generation) return ok({ value: null });
    const { value: circle } = inside.circle;
    const next = { ...session, gone: { ...gone, card } };
    const moment = { circle, version: circle.version + 1, now: context.clock.now() };
    const occasion = `${session.id}|${moment.version}`;
    const late = isAskedAbout(session)
      ? []
      : [sessionJob("schedule.show-gone", occasion, next, moment)];
    const writes = [...rewrites(sessionKind, inside.sessions, [next]), ...late];
    return ok({ writes, value: null });
  });
}

async function show(context: World, { payload }: Job): Promise<readonly Write[]> {
  await shownAsItIs(context, payload, async (inside) => {
    const session = inside && sessionIn(inside, payload.session);
    const card = session?.gone?.card;
    if (!inside || !session || card === undefined) return;
    const { tenant, home: conversation, root } = inside.circle.value;
    const thread = { kind: "conversation", tenant, conversation, root } as const;
    const done = await context.messenger.update(thread, card, messageOf(context, inside, session));
    if (!done.ok)
      context.log.warn({ session: session.id, refusal: done.refusal }, "Card not kept.");
  });
  return [];
}

function messageOf({ links }: Pick<World, "links">, inside: Inside, session: Session): Message {
  const { value: circle } = inside.circle;
  const speak = say(circleLanguage(circle));
  const link = links.circle(circle.home);
  const about = { circle, session, link, times: links.circle(circle.home, "times") };
  return { card: goneCard(speak, about), summary: speak("outlook:card.title") };
}
