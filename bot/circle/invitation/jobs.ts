import { type Circle, type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { later, minutesBetween } from "../../../shared/time/instant.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { type DueJob, Later, type Worker } from "../../ports/job.ts";
import type { Message, MessengerRefusal, Recipient } from "../../ports/messenger.ts";
import { changeCircle, readInside } from "../documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { invitationCard } from "./cards.ts";
import { postInvitation, refreshCard } from "./documents.ts";

/** How long a refused invitation is tried again. */
const patience = { days: 7 };
/** Minutes between two tries: as long again as it waits already, within these. */
const [soonest, rarest] = [10, 12 * 60];

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log">;
type CircleWorker = Worker<(typeof circleAddress)["_output"]>;

/** Posts the invitation and remembers its activity: the root of the circle's thread. */
export function postInvitationWorker(context: Outside): CircleWorker {
  const post = posting(context);
  return {
    type: postInvitation,
    payload: circleAddress,
    async run(job) {
      const before = await readInside(context, job.payload);
      if (!before || before.circle.value.root !== undefined) return [];
      const posted = await post(before.circle.value);
      if (!posted.ok) return afterRefusal(posted.refusal, job);
      await remember(context, job.payload, posted.value);
      return [];
    },
  };
}

/** At once, so that no conflict has it posted again, here or by another instance. */
async function remember(context: Outside, address: CircleAddress, root: string): Promise<void> {
  const done = await changeCircle(context, address, ({ circle: { value } }) =>
    ok(value.root === undefined ? { circle: { ...value, root }, value: null } : { value: null }),
  );
  if (!done.ok && done.refusal === "busy") throw new Error("The invitation is not remembered.");
}

/**
 * The invitation is the root of all that follows: where the bot is not let in yet it tries again, ever more rarely, for
 * some days.
 */
function afterRefusal(refusal: MessengerRefusal, { dueFrom, now }: DueJob<unknown>): [] {
  if (refusal === "gone" || now >= later(dueFrom, patience)) return [];
  const minutes = Math.min(Math.max(minutesBetween(dueFrom, now), soonest), rarest);
  throw new Later(later(now, { minutes }));
}

/** What was sent stays known until it is recorded, so that a conflict in between does not post it again. */
function posting(context: Outside) {
  const sent = new Map<string, string>();
  return async (circle: Circle): Promise<Result<string, MessengerRefusal>> => {
    const before = sent.get(circle.id);
    if (before !== undefined) return ok(before);
    const once = `${postInvitation}|${circle.id}`;
    const posted = await context.messenger.send(home(circle), invitation(context, circle), once);
    if (!posted.ok) {
      const fact = { circle: circle.id, refusal: posted.refusal };
      context.log.warn(fact, "An invitation could not be posted.");
      return posted;
    }
    if (sent.size >= 100) sent.clear();
    sent.set(circle.id, posted.value);
    return posted;
  };
}

/** Keeps the posted invitation true. */
export function refreshCardWorker(context: Outside): CircleWorker {
  return {
    type: refreshCard,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload }) {
      await shownAsItIs(context, payload, async (inside) => {
        const circle = inside?.circle.value;
        if (!circle?.root) return;
        await context.messenger.update(home(circle), circle.root, invitation(context, circle));
      });
      return [];
    },
  };
}

function home({ tenant, home: conversation }: Circle): Recipient {
  return { kind: "conversation", tenant, conversation };
}

function invitation({ links }: Outside, circle: Circle): Message {
  const words = say(circleLanguage(circle));
  return {
    card: invitationCard(words, circle, links.circle(circle.home)),
    summary: words("circle:card.invitation.summary"),
  };
}
