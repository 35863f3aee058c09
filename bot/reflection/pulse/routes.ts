import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { emptyBallot, withAnswer } from "../../../shared/reflection/ballot.ts";
import {
  type PulseAnswer,
  type PulseAnswers,
  type PulseQuestion,
  pulseDays,
  questionsAfter,
} from "../../../shared/reflection/pulse.ts";
import { later } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { glanceKind } from "../../circle/kept/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { circlePartition } from "../../ports/partition.ts";
import { openPulseDocument, openPulseKind } from "../documents.ts";
import { type HeldSession, heldSession, type SessionAddress } from "../held/documents.ts";

type World = Pick<Context, "documents" | "seal" | "clock" | "freshId">;

/** Whether the anonymous questions still take answers. */
export function pulseIsOpen({ clock }: Pick<Context, "clock">, { inside, held }: HeldSession) {
  const published = inside.pulses.some(({ value }) => value.session === held.id);
  const closesAt = later(held.closedAt ?? held.startsAt, { days: pulseDays });
  return !published && clock.now() < closesAt;
}

/** Counts the caller's answers once. What was answered is kept by nobody, nor logged. */
export async function answerPulse(
  context: World,
  caller: Caller,
  address: SessionAddress,
  answers: PulseAnswers,
): Promise<Result<Record<string, never>, "not-found" | "pulse-closed" | "busy">> {
  for (let attempt = 0; attempt < 12; attempt++) {
    const found = await heldSession(context, caller, address);
    if (!found.ok) return found;
    const { inside, held } = found.value;
    if (!pulseIsOpen(context, found.value)) return refuse("pulse-closed");
    const ballots = await Promise.all(
      questionsAfter(held.number).map((question) =>
        ballotWrite(context, caller, address, question, answers[question]),
      ),
    );
    const writes = [...ballots, ...untilClosed(inside, ballots)];
    const partition = circlePartition(address.tenant, address.circle);
    if ((await context.documents.commit(partition, writes, context.freshId())).ok) return ok({});
  }
  return refuse("busy");
}

/**
 * Nobody hears that someone has answered: the circle's version stays, and ballots conflict with each other and with the
 * closing by themselves. Only what makes the ballots must meet a circle in which the pulse has not closed meanwhile.
 */
function untilClosed({ glance }: Inside, ballots: readonly Write[]): readonly Write[] {
  const begun = ballots.every(({ op }) => op !== "create");
  return begun ? [] : [glanceKind.replace(glance, glance.value)];
}

/**
 * Sealed anew even when nothing is counted, so that a second answer looks like a first, and one who leaves a question
 * out like everyone.
 */
async function ballotWrite(
  { documents, seal }: World,
  { person }: Caller,
  { tenant, circle, session }: SessionAddress,
  question: PulseQuestion,
  answer: PulseAnswer | undefined,
): Promise<Write> {
  const id = openPulseDocument(session, question);
  const document = await documents.read(circlePartition(tenant, circle), id);
  const before = document && openPulseKind.read(document);
  const ballot = before ? seal.open(before.value.sealed, id) : emptyBallot;
  const sealed = seal.close(answer ? withAnswer(ballot, person, answer) : ballot, id);
  const next = { session, question, sealed };
  return before ? openPulseKind.replace(before, next) : openPulseKind.create(id, next);
}
