import { changeWrites, readInside } from "../../circle/documents.ts";
import type { Worker } from "../../ports/job.ts";
import { sessionIn, type World } from "../booking/documents.ts";
import { actingIn } from "../event/documents.ts";
import { type SessionPayload, sessionPayload } from "../session/documents.ts";
import { follow, followed } from "./documents.ts";

/** Has the event in the service mailbox follow who joins and leaves. */
export function followMembersWorker(context: World): Worker<SessionPayload> {
  return {
    type: "schedule.follow-members",
    bringsUpToDate: true,
    payload: sessionPayload,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      const session = inside && sessionIn(inside, payload.session);
      if (!inside || session?.booking.owner.kind !== "service") return [];
      const done = await follow(context, actingIn(session.booking.owner), inside, session, now);
      if (done.ok) return done.value ? changeWrites(inside, followed(inside, done.value, now)) : [];
      const fact = { session: session.id, refusal: done.refusal };
      context.log.warn(fact, "An event does not follow who joined or left.");
      return [];
    },
  };
}
