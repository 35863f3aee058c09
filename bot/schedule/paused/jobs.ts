import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { goOn } from "../../../shared/circle/pause-circle.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { changeWrites, readInside } from "../../circle/documents.ts";
import { postInThread } from "../../circle/posted/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { jobWrite, type Worker } from "../../ports/job.ts";
import { returnCard } from "./cards.ts";
import { endPause, pauseChange, tellReturn } from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log">;

/** A circle's pause ends by itself, and the circle is told once. */
export function pausedWorkers(context: World): readonly Worker<CircleAddress>[] {
  return [endWorker(context), tellWorker(context)];
}

/** On the day it named, however late it runs; a pause that was prolonged goes on. */
function endWorker(context: World): Worker<CircleAddress> {
  return {
    type: endPause,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      const pause = inside?.circle.value.pause;
      if (!inside || !pause || pause.until > now) return [];
      const sessions = inside.sessions.map(({ value }) => value);
      const change = pauseChange(inside, goOn(inside.circle.value, sessions, now), now);
      const tell = jobWrite(tellReturn, pause.until, now, payload);
      return changeWrites(inside, { ...change, writes: [...(change.writes ?? []), tell] });
    },
  };
}

/** No backlog: one post, for all that has not been posted meanwhile. */
function tellWorker(context: World): Worker<CircleAddress> {
  return {
    type: tellReturn,
    payload: circleAddress,
    async run({ payload, dueFrom }) {
      const inside = await readInside(context, payload);
      const circle = inside?.circle.value;
      if (!inside || !circle || circle.pause) return [];
      const next = openSession(inside.sessions.map(({ value }) => value));
      const words = say(circleLanguage(circle));
      const card = returnCard(words, next, context.links.circle(circle.home, next ? "" : "times"));
      const message = { card, summary: words("moves:return.title") };
      const once = `${tellReturn}/${circle.id}/${dueFrom}`;
      const about = `return|${dueFrom}`;
      const sent = await postInThread(context, circle, about, tellReturn, { message, once });
      if (!sent.ok) context.log.warn({ circle: circle.id, refusal: sent.refusal }, "No return.");
      return [];
    },
  };
}
