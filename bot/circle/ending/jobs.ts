import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { withoutLapsed } from "../../../shared/circle/end-circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { changeEvenEnded, readEvenEnded } from "../documents.ts";
import { threadOf } from "../posted/documents.ts";
import { shownAsItIs } from "../shown/documents.ts";
import { endingCard } from "./cards.ts";
import { tellEnding, tellEndingJob } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log" | "clock">;

/** Tells the circle of a proposal, once, and keeps that post true: an end needs no post of its own. */
export function tellEndingWorker(context: Outside): Worker<CircleAddress> {
  return {
    type: tellEnding,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload, now }) {
      await changeEvenEnded(readEvenEnded, context, payload, ({ circle: { value } }) => {
        const next = withoutLapsed(value, now);
        return ok(next === value ? { value: null } : { circle: next, value: null });
      });
      const circle = (await readEvenEnded(context, payload))?.circle.value;
      const { proposal } = circle ?? {};
      if (circle && proposal && !proposal.told) await post(context, payload, circle);
      else await keep(context, payload);
      return [];
    },
  };
}

/** Remembered at once, so that a conflict repeats nothing. What was decided meanwhile is put right. */
async function post(context: Outside, address: CircleAddress, circle: Circle): Promise<void> {
  const once = `${tellEnding}/${circle.id}/${circle.proposal?.at}`;
  const sent = await context.messenger.send(threadOf(circle), message(context, circle), once);
  if (!sent.ok) {
    context.log.warn({ circle: circle.id, refusal: sent.refusal }, "An end is not told of.");
    return;
  }
  await changeEvenEnded(readEvenEnded, context, address, ({ circle: { value } }) => {
    const next = { ...toldOf(value), endingCard: sent.value };
    const moved = value.proposal?.at !== circle.proposal?.at;
    const version = value.version + 1;
    const writes = moved ? [tellEndingJob(address, version, context.clock.now())] : [];
    return ok({ circle: next, writes, value: null });
  });
}

function toldOf(circle: Circle): Circle {
  const { proposal } = circle;
  return proposal ? { ...circle, proposal: { ...proposal, told: true } } : circle;
}

async function keep(context: Outside, address: CircleAddress): Promise<void> {
  await shownAsItIs(context, address, async (inside) => {
    const circle = inside?.circle.value;
    if (circle?.endingCard === undefined) return;
    await context.messenger.update(threadOf(circle), circle.endingCard, message(context, circle));
  });
}

function message({ links }: Outside, circle: Circle): Message {
  const words = say(circleLanguage(circle));
  return {
    card: endingCard(words, circle, links.circle(circle.home, "season")),
    summary: words("circle:card.ending.summary"),
  };
}
