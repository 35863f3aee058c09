import { z } from "zod";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Instant } from "../time/instant.ts";
import type { Sitting } from "./appoint-facilitator.ts";
import { busyMinutes } from "./busy-week.ts";
import {
  fitsAt,
  type MoveRefusal,
  type MoveWish,
  mayMove,
  movedTo,
  withWhatItWas,
} from "./move-session.ts";
import { retimed } from "./retimed.ts";

/**
 * What a circle can say when a session is to be moved once more: it stays; it is short, at its time; it is in the week after;
 * it is moved all the same. A pause is another thing of the circle's.
 */
export const moveAnswer = z.enum(["keep", "shorter", "later", "move"]);
export type MoveAnswer = z.infer<typeof moveAnswer>;

interface Answering {
  readonly by: PersonId;
  readonly now: Instant;
  readonly answer: MoveAnswer;
  /** When it would be in the week after, or why it would be when it was asked for. */
  readonly time?: Pick<MoveWish, "startsAt" | "minutes" | "chosen"> | undefined;
}

/** Decides it for the circle: the first answer, by any member. It can be taken back as a move can (moveBack). */
export function answerMove(
  sitting: Sitting,
  { by, now, answer, time }: Answering,
): Result<Sitting, MoveRefusal | "answered"> {
  const may = mayMove(sitting, by);
  if (!may.ok) return may;
  const { moveAsked } = sitting.session;
  if (!moveAsked) return refuse("answered");
  if (answer === "keep" || answer === "shorter") return ok(staying(sitting, by, now, answer));
  const to = answer === "move" ? { ...moveAsked, chosen: time?.chosen } : time;
  if (!to) return refuse("time-taken");
  const fits = fitsAt(sitting, { ...to, now });
  return fits.ok ? ok(movedTo(sitting, { ...to, by, now })) : fits;
}

function staying(
  { circle, session }: Sitting,
  by: PersonId,
  now: Instant,
  answer: "keep" | "shorter",
): Sitting {
  const { moveAsked: _, ...rest } = session;
  const { startsAt, minutes, usualMinutes = minutes } = rest;
  const short = answer === "shorter" && minutes > busyMinutes;
  const next = short
    ? { ...retimed(rest, { startsAt, minutes: busyMinutes }), usualMinutes }
    : rest;
  return withWhatItWas({ circle, session }, { circle, session: next }, by, now);
}
