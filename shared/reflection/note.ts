import { z } from "zod";
import type { Circle } from "../circle/circle.ts";
import { joinedMember } from "../circle/may.ts";
import { compare } from "../kernel/compare.ts";
import { noteId, personId, sessionId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { instantText } from "../time/instant.ts";

export const noteText = z.string().trim().min(1).max(280);

/** A line that someone writes down for the circle, in a session or after it. */
export const note = z.object({
  id: noteId,
  session: sessionId,
  by: personId,
  text: noteText,
  at: instantText,
  /** Raised with every edit, so that a stale one is noticed. */
  edition: z.int().min(1),
  /** Taken away: its words go for good within a minute. */
  removedAt: instantText.optional(),
});
export type Note = z.infer<typeof note>;

/** So many stand after one session. */
const mostNotes = 30;

/** What stands, of members, in the order in which it was written. */
export function notesShown(notes: readonly Note[], circle: Circle): readonly Note[] {
  return notes
    .filter(({ by, removedAt }) => removedAt === undefined && joinedMember(circle, by))
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** The same one sent again is there once. */
export function addNote(notes: readonly Note[], made: Note): Result<Note | undefined, "too-many"> {
  if (notes.some(({ id }) => id === made.id)) return ok(undefined);
  if (notes.filter(({ removedAt }) => removedAt === undefined).length >= mostNotes)
    return refuse("too-many");
  return ok(made);
}

/** Its writer words it anew. */
export function editNote(
  before: Note,
  { by, text, edition }: Pick<Note, "by" | "text" | "edition">,
): Result<Note, "not-found" | "changed-meanwhile"> {
  if (before.by !== by || before.removedAt !== undefined) return refuse("not-found");
  if (before.edition === edition + 1 && before.text === text) return ok(before);
  if (before.edition !== edition) return refuse("changed-meanwhile");
  return ok({ ...before, text, edition: edition + 1 });
}
