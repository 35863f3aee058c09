import { type Circle, circleAddress } from "../../../shared/circle/circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message, Recipient } from "../../ports/messenger.ts";
import { changeWrites, readInside } from "../documents.ts";
import { invitationCard } from "./cards.ts";
import { postInvitation, refreshCard } from "./documents.ts";

type Outside = Pick<Context, "documents" | "messenger" | "links" | "log">;
type CircleWorker = Worker<(typeof circleAddress)["_output"]>;

/** Posts the invitation and remembers its activity: the root of the circle's thread. */
export function postInvitationWorker(context: Outside): CircleWorker {
  const post = posting(context);
  return {
    type: postInvitation,
    payload: circleAddress,
    async run({ payload }) {
      const before = await readInside(context, payload);
      if (!before || before.circle.value.root !== undefined) return [];
      const root = await post(before.circle.value);
      const now = root === undefined ? undefined : await readInside(context, payload);
      return now ? changeWrites(now, { circle: { ...now.circle.value, root } }) : [];
    },
  };
}

/** What was sent stays known until it is recorded, so that a conflict in between does not post it again. */
function posting(context: Outside) {
  const sent = new Map<string, string>();
  return async (circle: Circle): Promise<string | undefined> => {
    const before = sent.get(circle.id);
    if (before !== undefined) return before;
    const once = `${postInvitation}|${circle.id}`;
    const posted = await context.messenger.send(home(circle), invitation(context, circle), once);
    if (!posted.ok) {
      const fact = { circle: circle.id, refusal: posted.refusal };
      context.log.warn(fact, "An invitation could not be posted.");
      return undefined;
    }
    if (sent.size >= 100) sent.clear();
    sent.set(circle.id, posted.value);
    return posted.value;
  };
}

/** Keeps the posted invitation true. */
export function refreshCardWorker(context: Outside): CircleWorker {
  return {
    type: refreshCard,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload }) {
      const inside = await readInside(context, payload);
      const circle = inside?.circle.value;
      if (!circle?.root) return [];
      await context.messenger.update(home(circle), circle.root, invitation(context, circle));
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
