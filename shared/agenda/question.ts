import { z } from "zod";
import { questionId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Session } from "../schedule/session.ts";
import { type Instant, later, minutesBetween } from "../time/instant.ts";

export const questionText = z.string().trim().min(1).max(280);

/** What someone would like to have asked. Whose it is, is nowhere. */
export const question = z.object({ id: questionId, text: questionText });
export type Question = z.infer<typeof question>;

/** Most that lie in the box, and most that have come out and wait to be read aloud. */
const mostIn = 12;
export const mostOut = 24;

/** While a session runs, the box opens at the next of these marks; otherwise with the next day, or with the session before. */
const mark = { minutes: 5 } as const;

/** Asked again with the same id, it is in once. `out`: how many have come out before. */
export function withQuestion(
  box: readonly Question[],
  asked: Question,
  out = 0,
): Result<readonly Question[], "too-many"> {
  if (box.some(({ id }) => id === asked.id)) return ok(box);
  if (box.length >= mostIn || box.length + out >= mostOut) return refuse("too-many");
  return ok([...box, asked]);
}

/** When what is put in now comes out, all of it at once. */
export function boxOpensAt(at: Instant, next: Pick<Session, "state" | "startsAt"> | undefined) {
  const day = later(`${at.slice(0, 10)}T00:00:00Z` as Instant, { days: 1 });
  if (next?.state === "live") return nextMark(at);
  return next && at < next.startsAt && next.startsAt < day ? next.startsAt : day;
}

function nextMark(at: Instant): Instant {
  const midnight = `${at.slice(0, 10)}T00:00:00Z` as Instant;
  const marks = Math.floor(minutesBetween(midnight, at) / mark.minutes) + 1;
  return later(midnight, { minutes: marks * mark.minutes });
}

/** Lengths that a box can have: what lies in it does not show in how long it is. */
const step = 4096;

/** The box as text of a length that is always the same, to be sealed. One byte a character. */
export function boxWritten(box: readonly Question[]): string {
  const text = JSON.stringify(box).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.padEnd(Math.ceil(text.length / step) * step);
}

/** @throws z.ZodError for text that no box was written as */
export function boxRead(text: string): readonly Question[] {
  return z.array(question).parse(JSON.parse(text));
}
