import { ok } from "../../../shared/kernel/result.ts";
import { lateFrom } from "../../../shared/schedule/late-session.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { changeCircle, type Inside, readInside, rewrites } from "../../circle/documents.ts";
import { hasRoomFor, postInThread } from "../../circle/posted/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { type World as BookingWorld, sessionIn } from "../booking/documents.ts";
import { refreshCardJobs, sessionKind } from "../documents.ts";
import { lateJob, waitsForPeople } from "../late/documents.ts";
import { lateMessage } from "../late/present.ts";
import { type SessionPayload, sessionPayload } from "../session/documents.ts";
import { moveAskedMessage } from "./present.ts";

const askMove = "schedule.ask-move";

type World = BookingWorld & Pick<Context, "messenger">;

/** What asks the circle, or whoever is there, about one session: posted once, where there is room for it; the tab asks in any case. */
export function moveWorkers(context: World): readonly Worker<SessionPayload>[] {
  return [
    worker(context, askMove, (inside, session) => {
      const { moveAsked } = session;
      if (!moveAsked || moveAsked.post !== undefined) return undefined;
      return {
        message: moveAskedMessage(inside, session, moveAsked),
        once: `${askMove}/${session.id}/${moveAsked.at}`,
        posted: (latest, post) => withAskPost(latest, post, moveAsked.at),
      };
    }),
    worker(context, lateJob, (inside, session, { now, dueFrom }) => {
      if (dueFrom !== lateFrom(session) || session.late) return undefined;
      if (!waitsForPeople(inside, session, now)) return undefined;
      return {
        message: lateMessage(context, inside, session),
        once: `${lateJob}/${session.id}/${session.startsAt}`,
        posted: (latest, post) => ({ ...latest, late: { post } }),
      };
    }),
  ];
}

interface Post {
  readonly message: Message;
  readonly once: string;
  /** The session that remembers it. */
  readonly posted: (latest: Session, post: string) => Session;
}

function worker(
  context: World,
  type: string,
  say: (
    inside: Inside,
    session: Session,
    when: Pick<Parameters<Worker<SessionPayload>["run"]>[0], "now" | "dueFrom">,
  ) => Post | undefined,
): Worker<SessionPayload> {
  return {
    type,
    payload: sessionPayload,
    async run({ payload, now, dueFrom }) {
      const inside = await readInside(context, payload);
      const session = inside && sessionIn(inside, payload.session);
      const post = inside && session && say(inside, session, { now, dueFrom });
      if (!post || !(await hasRoomFor(context, inside, session.id, now))) return [];
      const { value: circle } = inside.circle;
      const sent = await postInThread(context, circle, session.id, type, post);
      if (sent.ok) await remember(context, payload, (latest) => post.posted(latest, sent.value));
      else context.log.warn({ session: session.id, refusal: sent.refusal }, "Nothing is asked.");
      return [];
    },
  };
}

/** At once, so that a conflict repeats nothing; what changed meanwhile is put right by an edit. */
async function remember(
  context: World,
  { tenant, circle, session }: SessionPayload,
  next: (latest: Session) => Session,
): Promise<void> {
  await changeCircle(context, { tenant, circle }, (current) => {
    const latest = sessionIn(current, session);
    if (!latest) return ok({ value: null });
    const after = next(latest);
    const { value } = current.circle;
    const moment = { circle: value, version: value.version + 1, now: context.clock.now() };
    return ok({
      writes: [
        ...rewrites(sessionKind, current.sessions, [after]),
        ...refreshCardJobs(after, moment),
      ],
      value: null,
    });
  });
}

/** The circle may have answered while it was being asked. */
function withAskPost(latest: Session, post: string, at: string): Session {
  const { moveAsked, earlier = [] } = latest;
  if (moveAsked?.at === at) return { ...latest, moveAsked: { ...moveAsked, post } };
  return { ...latest, earlier: [...earlier, { post }] };
}
