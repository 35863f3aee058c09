import { z } from "zod";
import { askId, personId, sessionId } from "../kernel/ids.ts";
import { calendarDate, instantText } from "../time/instant.ts";
import { protocolRef } from "./protocol-name.ts";

/** The kind of help someone wants. `listening` is the default. */
export const askMode = z.enum(["advice", "feedback", "listening"]);
export type AskMode = z.infer<typeof askMode>;

/** Most asks that wait at a time. */
export const mostAsks = 30;

export const askText = z.string().trim().min(1).max(280);
/** Web links only: nothing that runs. */
export const webLink = z.url({ protocol: /^https?$/ }).max(2000);

/** What a member brings: one sentence and the kind of help they want. */
export const ask = z.object({
  id: askId,
  by: personId,
  text: askText,
  mode: askMode,
  neededBy: calendarDate.optional(),
  link: webLink.optional(),
  /** How members have chosen to work on it; without, its mode proposes. */
  protocol: protocolRef.optional(),
  /** Of those that wait: where the queue has it, lowest first. */
  order: z.number(),
  /** Where members put it by hand, from 0, until a session has been held after this one. */
  placed: z.object({ at: z.int().min(0), after: instantText.optional() }).optional(),
  /** Raised with every edit, so that a stale edit is noticed. */
  edition: z.int().min(1),
  editedBy: personId,
  addedAt: instantText,
  removedAt: instantText.optional(),
  /** The session it was reached in; absent while it waits. */
  reachedIn: sessionId.optional(),
});
export type Ask = z.infer<typeof ask>;
