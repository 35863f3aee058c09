import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { emptyBallot, withAnswer } from "../../shared/reflection/ballot.ts";
import { promptAfter } from "../../shared/reflection/prompt.ts";
import {
  type PulseAnswer,
  type PulseQuestion,
  pulseDays,
  pulseQuestions,
} from "../../shared/reflection/pulse.ts";
import { couldBeThere } from "../../shared/schedule/could-be-there.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { later } from "../../shared/time/instant.ts";
import { type Inside, readInside } from "../circle/documents.ts";
import { glanceKind } from "../circle/kept/documents.ts";
import { pastSessionAt } from "../circle/past/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import type { Write } from "../ports/documents.ts";
import { circlePartition, personPartition } from "../ports/partition.ts";
import { journalDocument, journalKind, openPulseDocument, openPulseKind } from "./documents.ts";

export interface SessionAddress extends CircleAddress {
  readonly session: SessionId;
}
export type World = Pick<Context, "documents" | "seal" | "clock" | "freshId">;

/** Looking back on a session from the tab. */
export function reflectionRoutes(context: World) {
  return {
    mine: api.reflection.mine.handler(async ({ input, context: { caller }, errors }) => {
      const found = accepted(await heldSession(context, caller, input), errors);
      const entry = await readEntry(context, caller, input);
      return {
        prompt: promptAfter(found.held.number),
        text: entry?.value.text ?? "",
        pulse: pulseIsOpen(context, found) ? ("open" as const) : ("closed" as const),
      };
    }),
    write: api.reflection.write.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await keepEntry(context, caller, input, input.text), errors),
    ),
    journal: api.reflection.journal.handler(async ({ context: { caller } }) => {
      const mine = personPartition(caller.tenant, caller.person);
      const entries = await context.documents.list(mine, journalKind.name);
      return {
        entries: entries
          .map((document) => journalKind.read(document).value)
          .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      };
    }),
    pulse: api.reflection.pulse.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await answerPulse(context, caller, input, input), errors),
    ),
  };
}

interface HeldSession {
  readonly inside: Inside;
  readonly held: Session;
}

/** A session that is over, for a member who could have been there. */
export async function heldSession(
  context: Pick<Context, "documents">,
  { person }: Caller,
  address: SessionAddress,
): Promise<Result<HeldSession, "not-found">> {
  const inside = await readInside(context, address);
  if (!inside) return refuse("not-found");
  const recent = inside.sessions.find(({ value }) => value.id === address.session);
  const held = recent?.value ?? (await pastSessionAt(context, address, address.session));
  if (held?.state !== "closed") return refuse("not-found");
  const there = couldBeThere(inside.circle.value, held, person);
  return there ? ok({ inside, held }) : refuse("not-found");
}

/** Whether the two anonymous questions still take answers. */
export function pulseIsOpen({ clock }: Pick<Context, "clock">, { inside, held }: HeldSession) {
  const published = inside.pulses.some(({ value }) => value.session === held.id);
  const closesAt = later(held.closedAt ?? held.startsAt, { days: pulseDays });
  return !published && clock.now() < closesAt;
}

/** Keeps the caller's own words about a session in their own partition; no words, no entry. */
export async function keepEntry(
  context: World,
  caller: Caller,
  address: SessionAddress,
  text: string,
): Promise<Result<Record<string, never>, "not-found" | "busy">> {
  const found = await heldSession(context, caller, address);
  if (!found.ok) return found;
  const { inside, held } = found.value;
  for (let attempt = 0; attempt < 4; attempt++) {
    const before = await readEntry(context, caller, address);
    const writes = entryWrites(before, {
      tenant: address.tenant,
      circle: address.circle,
      session: address.session,
      circleName: inside.circle.value.name,
      prompt: promptAfter(held.number),
      text,
      at: context.clock.now(),
    });
    if (writes.length === 0) return ok({});
    const mine = personPartition(caller.tenant, caller.person);
    if ((await context.documents.commit(mine, writes, context.freshId())).ok) return ok({});
  }
  return refuse("busy");
}

type Entry = ReturnType<typeof journalKind.read>;

function entryWrites(before: Entry | undefined, entry: Entry["value"]): readonly Write[] {
  if (entry.text === "") return before ? [journalKind.remove(before)] : [];
  if (before) return [journalKind.replace(before, entry)];
  return [journalKind.create(journalDocument(entry.circle, entry.session), entry)];
}

async function readEntry(
  { documents }: Pick<Context, "documents">,
  { tenant, person }: Caller,
  { circle, session }: SessionAddress,
): Promise<Entry | undefined> {
  const mine = personPartition(tenant, person);
  const document = await documents.read(mine, journalDocument(circle, session));
  return document && journalKind.read(document);
}

/** Counts the caller's answers once. What was answered is kept by nobody, nor logged. */
export async function answerPulse(
  context: World,
  caller: Caller,
  address: SessionAddress,
  answers: Readonly<Record<PulseQuestion, PulseAnswer>>,
): Promise<Result<Record<string, never>, "not-found" | "pulse-closed" | "busy">> {
  for (let attempt = 0; attempt < 12; attempt++) {
    const found = await heldSession(context, caller, address);
    if (!found.ok) return found;
    if (!pulseIsOpen(context, found.value)) return refuse("pulse-closed");
    const ballots = await Promise.all(
      pulseQuestions.map((question) =>
        ballotWrite(context, caller, address, question, answers[question]),
      ),
    );
    const writes = [...ballots, ...untilClosed(found.value.inside, ballots)];
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

/** Sealed anew even when nothing is counted, so that a second answer looks like a first. */
async function ballotWrite(
  { documents, seal }: World,
  { person }: Caller,
  { tenant, circle, session }: SessionAddress,
  question: PulseQuestion,
  answer: PulseAnswer,
): Promise<Write> {
  const id = openPulseDocument(session, question);
  const document = await documents.read(circlePartition(tenant, circle), id);
  const before = document && openPulseKind.read(document);
  const ballot = before ? seal.open(before.value.sealed, id) : emptyBallot;
  const sealed = seal.close(withAnswer(ballot, person, answer), id);
  const next = { session, question, sealed };
  return before ? openPulseKind.replace(before, next) : openPulseKind.create(id, next);
}
