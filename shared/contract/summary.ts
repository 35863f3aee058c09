import { oc } from "@orpc/contract";
import { z } from "zod";
import { circleAddress } from "../circle/circle.ts";
import { noteId, personId, sessionId } from "../kernel/ids.ts";
import { noteText } from "../reflection/note.ts";
import { changedMeanwhile, inCircle, nothingKept } from "./refusals.ts";

const noteView = z.object({ note: noteId, by: personId, text: z.string(), edition: z.int() });
export type NoteView = z.infer<typeof noteView>;

const marked = z.object({
  kind: z.enum(["promise", "win", "thanks"]),
  by: personId,
  text: z.string(),
});
export type MarkedView = z.infer<typeof marked>;

const sessionAddress = circleAddress.extend({ session: sessionId });
const noteAddress = sessionAddress.extend({ note: noteId });

export const summaryContract = {
  /** Of a session under way or over: the notes to the circle, and what else its writers have marked for it. */
  summary: oc
    .input(sessionAddress)
    .output(z.object({ notes: z.array(noteView), marked: z.array(marked) }))
    .errors(inCircle),
  addNote: oc
    .input(noteAddress.extend({ text: noteText }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, "too-many": { status: 409 } }),
  editNote: oc
    .input(noteAddress.extend({ text: noteText, edition: z.int() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...nothingKept, ...changedMeanwhile }),
  /** By anyone: words that should not stand there go from everywhere within a minute. */
  removeNote: oc.input(noteAddress).output(z.object({})).errors(inCircle),
  restoreNote: oc.input(noteAddress).output(z.object({})).errors(inCircle),
};
