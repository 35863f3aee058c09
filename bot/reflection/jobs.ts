import type { z } from "zod";
import { type Circle, circleAddress } from "../../shared/circle/circle.ts";
import { circleLanguage } from "../../shared/circle/make-circle.ts";
import { sessionId } from "../../shared/kernel/ids.ts";
import { emptyBallot, resultOf } from "../../shared/reflection/ballot.ts";
import { type PulseQuestion, pulseDays, pulseQuestions } from "../../shared/reflection/pulse.ts";
import { sessionEnd } from "../../shared/schedule/session-end.ts";
import { minutesBetween } from "../../shared/time/instant.ts";
import { changeWrites, readEvenEnded, readInside } from "../circle/documents.ts";
import { postInThread, waitingPosts } from "../circle/posted/documents.ts";
import { keepRound } from "../commitment/buddies/documents.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument, Write } from "../ports/documents.ts";
import { type DueJob, Later, type Worker } from "../ports/job.ts";
import { circlePartition } from "../ports/partition.ts";
import { lookBackCard } from "./cards.ts";
import {
  closedPulseDocument,
  closedPulseKind,
  openPulseDocument,
  openPulseKind,
} from "./documents.ts";
import { carryKindWorker } from "./kind/jobs.ts";
import { showAnswerWorker } from "./shared/jobs.ts";
import { keepPromptJob, markedFor, promptDocument, promptKind } from "./summary/documents.ts";
import { keepPromptWorker, type MessageAfter } from "./summary/jobs.ts";

const payload = circleAddress.extend({ session: sessionId });
type Payload = z.infer<typeof payload>;

/** After this long a look back would be about another time: it is not posted any more. */
const usefulMinutes = pulseDays * 24 * 60;

type World = Pick<
  Context,
  "documents" | "messenger" | "notifier" | "seal" | "links" | "log" | "freshId" | "clock"
>;

/** What follows a closed session, the prompt at once and the pulse's result after three days; and what a member shares. */
export function reflectionJobs(context: World): readonly Worker[] {
  type Run = (context: World, job: DueJob<Payload>) => Promise<readonly Write[]>;
  const worker = (type: string, run: Run) => ({
    type,
    payload,
    run: (job: DueJob<Payload>) => run(context, job),
  });
  return [
    worker("reflection.prompt", postPrompt),
    worker("reflection.close-pulse", closePulse),
    showAnswerWorker(context),
    carryKindWorker(context),
    keepPromptWorker(context, messageAfter(context)),
  ] as readonly Worker[];
}

async function postPrompt(context: World, job: DueJob<Payload>): Promise<readonly Write[]> {
  const { session } = job.payload;
  const inside = await readInside(context, job.payload);
  const held = inside?.sessions.find(({ value }) => value.id === session)?.value;
  if (!inside || held?.state !== "closed") return [];
  const paired = await keepRound(context, job.payload, held.number);
  if (!paired.ok && paired.refusal === "busy") throw new Later(job.now);
  // A session that closes late, because the bot was down, is as long ago as it is.
  if (minutesBetween(sessionEnd(held), job.now) > usefulMinutes) return [];

  const partition = circlePartition(job.payload.tenant, job.payload.circle);
  if (await context.documents.read(partition, promptDocument(session))) return [];

  const { value: circle } = inside.circle;
  const { length: marked } = await markedFor(context, inside, held);
  const message = await messageAfter(context)(inside, held, marked);
  const post = { message, once: `reflection.prompt/${session}` };
  const sent = await postInThread(context, circle, session, "reflection.prompt", post);
  if (!sent.ok) {
    context.log.warn({ job: "reflection.prompt", refusal: sent.refusal }, "not posted");
    return [];
  }
  return [
    promptKind.create(promptDocument(session), { card: sent.value }),
    keepPromptJob(job.payload, session, "posted", job.now),
  ];
}

/** What is posted after a session, as it is true by now. */
function messageAfter(context: World): MessageAfter {
  return async ({ circle: { value: circle } }, held, marked) => {
    const speak = say(circleLanguage(circle));
    return {
      card: lookBackCard(speak, circle, held, { ...(await waysOn(context, circle)), marked }),
      summary: speak("reflection:card.summary"),
    };
  };
}

/** The circle's page, and the page of what has found no room for a post of its own. */
async function waysOn(
  { links, documents }: World,
  { tenant, id: circle, ...of }: Circle,
): Promise<Parameters<typeof lookBackCard>[3]> {
  const waits = await waitingPosts({ documents }, { tenant, circle });
  const due = waits.filter(
    (what) => what !== "charter" || of.charter?.asked !== of.charter?.version,
  );
  return {
    link: links.circle(of.home),
    also: due.map((what) => ({ what, link: links.circle(of.home, what) })),
  };
}

/** Opens the ballots once, publishes the counts where there are enough, and keeps nothing else. */
async function closePulse(context: World, job: DueJob<Payload>): Promise<readonly Write[]> {
  const { tenant, circle, session } = job.payload;
  const inside = await readEvenEnded(context, job.payload);
  if (!inside || inside.pulses.some(({ value }) => value.session === session)) return [];
  if (!inside.sessions.some(({ value }) => value.id === session)) return [];

  const partition = circlePartition(tenant, circle);
  const open = await Promise.all(
    pulseQuestions.map((question) =>
      context.documents.read(partition, openPulseDocument(session, question)),
    ),
  );
  const result = resultOf(ballotsOf(context, open));
  return changeWrites(inside, {
    writes: [
      closedPulseKind.create(closedPulseDocument(session), { session, closedAt: job.now, result }),
      ...open.flatMap((each) => (each ? [openPulseKind.remove(each)] : [])),
    ],
  });
}

function ballotsOf(
  { seal }: World,
  open: readonly (StoredDocument | undefined)[],
): Readonly<Record<PulseQuestion, string>> {
  const ballot = (question: PulseQuestion) => {
    const document = open[pulseQuestions.indexOf(question)];
    return document
      ? seal.open(openPulseKind.read(document).value.sealed, document.id)
      : emptyBallot;
  };
  return {
    worth: ballot("worth"),
    got: ballot("got"),
    safe: ballot("safe"),
    challenged: ballot("challenged"),
  };
}
