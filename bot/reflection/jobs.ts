import type { z } from "zod";
import { circleAddress } from "../../shared/circle/circle.ts";
import { circleLanguage } from "../../shared/circle/make-circle.ts";
import { sessionId } from "../../shared/kernel/ids.ts";
import { emptyBallot, resultOf } from "../../shared/reflection/ballot.ts";
import { type PulseQuestion, pulseDays } from "../../shared/reflection/pulse.ts";
import { sessionEnd } from "../../shared/schedule/session-end.ts";
import { minutesBetween } from "../../shared/time/instant.ts";
import { changeWrites, readInside } from "../circle/documents.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { StoredDocument, Write } from "../ports/documents.ts";
import type { DueJob, Worker } from "../ports/job.ts";
import { circlePartition } from "../ports/partition.ts";
import { lookBackCard } from "./cards.ts";
import {
  closedPulseDocument,
  closedPulseKind,
  openPulseDocument,
  openPulseKind,
} from "./documents.ts";

const payload = circleAddress.extend({ session: sessionId });
type Payload = z.infer<typeof payload>;

/** After this long a look back would be about another time: it is not posted any more. */
const usefulMinutes = pulseDays * 24 * 60;

type World = Pick<Context, "documents" | "messenger" | "seal" | "links" | "log">;

/** What follows a closed session: the prompt at once, the pulse's result after three days. */
export function reflectionJobs(context: World): readonly Worker<Payload>[] {
  return [
    { type: "reflection.prompt", payload, run: (job) => postPrompt(context, job) },
    { type: "reflection.close-pulse", payload, run: (job) => closePulse(context, job) },
  ];
}

async function postPrompt(context: World, job: DueJob<Payload>): Promise<readonly Write[]> {
  const { tenant, session } = job.payload;
  const inside = await readInside(context, job.payload);
  const held = inside?.sessions.find(({ value }) => value.id === session)?.value;
  if (!inside || held?.state !== "closed") return [];
  // A session that closes late, because the bot was down, is as long ago as it is.
  if (minutesBetween(sessionEnd(held), job.now) > usefulMinutes) return [];

  const { value: circle } = inside.circle;
  const speak = say(circleLanguage(circle));
  const sent = await context.messenger.send(
    { kind: "conversation", tenant, conversation: circle.home, root: circle.root },
    {
      card: lookBackCard(speak, circle, held, context.links.circle(circle.home)),
      summary: speak("reflection:card.summary"),
    },
    `reflection.prompt/${session}`,
  );
  if (!sent.ok) context.log.warn({ job: "reflection.prompt", refusal: sent.refusal }, "not posted");
  return [];
}

/** Opens the ballots once, publishes the counts where there are enough, and keeps nothing else. */
async function closePulse(context: World, job: DueJob<Payload>): Promise<readonly Write[]> {
  const { tenant, circle, session } = job.payload;
  const inside = await readInside(context, job.payload);
  if (!inside || inside.pulses.some(({ value }) => value.session === session)) return [];
  if (!inside.sessions.some(({ value }) => value.id === session)) return [];

  const partition = circlePartition(tenant, circle);
  const read = (question: PulseQuestion) =>
    context.documents.read(partition, openPulseDocument(session, question));
  const [worth, got] = [await read("worth"), await read("got")];
  const result = resultOf(ballotOf(context, worth), ballotOf(context, got));
  return changeWrites(inside, {
    writes: [
      closedPulseKind.create(closedPulseDocument(session), { session, closedAt: job.now, result }),
      ...[worth, got].flatMap((open) => (open ? [openPulseKind.remove(open)] : [])),
    ],
  });
}

function ballotOf({ seal }: World, document: StoredDocument | undefined): string {
  if (!document) return emptyBallot;
  return seal.open(openPulseKind.read(document).value.sealed, document.id);
}
