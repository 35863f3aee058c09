import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { type NoteId, type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import { type Marked, markedIn } from "../../../shared/reflection/marked.ts";
import { type Note, note } from "../../../shared/reflection/note.ts";
import { pastSessions } from "../../../shared/schedule/past-sessions.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { sharedKind } from "../../commitment/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { answersShared } from "../shared/documents.ts";
import { readWall } from "../wall/documents.ts";

export const noteKind = kind("note", note);

/** In the circle's partition, outside of what is read every day. */
export function noteDocument(session: SessionId, id: NoteId): string {
  return `noted|${session}|${id}`;
}

export async function notesOf(
  { documents }: Pick<Context, "documents">,
  { tenant, circle, session }: CircleAddress & { readonly session: SessionId },
): Promise<readonly Stored<Note>[]> {
  const range = { from: `noted|${session}|`, until: `noted|${session}}` };
  const found = await documents.list(circlePartition(tenant, circle), noteKind.name, range);
  return found.map((each) => noteKind.read(each));
}

/** What members have marked for the circle in that session, as it stands by now. */
export async function markedFor(
  context: Pick<Context, "documents">,
  inside: Inside,
  session: Session,
): Promise<readonly Marked[]> {
  const { value: circle } = inside.circle;
  const address = { tenant: circle.tenant, circle: circle.id };
  const partition = circlePartition(circle.tenant, circle.id);
  const range = { from: "promised|", until: "promised}" };
  const [notes, answers, promises, wall] = await Promise.all([
    notesOf(context, { ...address, session: session.id }),
    answersShared(context, { ...address, session: session.id }),
    context.documents.list(partition, sharedKind.name, range),
    readWall(context, address),
  ]);
  const readable = {
    notes: notes.map(({ value }) => value),
    answers,
    promises: promises.map((each) => sharedKind.read(each).value),
    wall,
  };
  return markedIn(session, readable, circle);
}

/** The post after a session, to be kept true. */
export const promptKind = kind("prompted", z.object({ card: z.string() }));
export function promptDocument(session: SessionId): string {
  return `prompted|${session}`;
}

export const keepPrompt = "reflection.keep-prompt";
export const promptPayload = circleAddress.extend({ session: sessionId });

/** Has the post after a session say what is marked for the circle by then. */
export function keepPromptJob(
  { tenant, circle }: CircleAddress,
  session: SessionId,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(keepPrompt, `${session}|${occasion}`, dueAt, { tenant, circle, session });
}

/** The same after the last session: for what is marked for the circle without saying in which. */
export function keepLastPromptJob(
  { circle, sessions }: Inside,
  occasion: string,
  dueAt: Instant,
): readonly Write[] {
  const { tenant, id } = circle.value;
  const [last] = pastSessions(sessions.map(({ value }) => value));
  return last ? [keepPromptJob({ tenant, circle: id }, last.id, occasion, dueAt)] : [];
}
