import type { Circle } from "../../../shared/circle/circle.ts";
import type { Rung } from "../../../shared/circle/circle-health.ts";
import { withdrawEnding } from "../../../shared/circle/end-circle.ts";
import { resumeCircle } from "../../../shared/circle/pause-circle.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { busyMinutes } from "../../../shared/schedule/busy-week.ts";
import { writtenKind } from "../../agenda/documents.ts";
import { pauseChange } from "../../schedule/paused/documents.ts";
import { endingChange } from "../ending/documents.ts";
import { type InsideOffer, lasting, type Taking, type Took } from "../offer/documents.ts";

/** What came of an offer is undone, as far as nothing has come of that; the offer itself waits again in `circle`. */
export function undone(
  inside: InsideOffer,
  circle: Circle,
  rung: Rung,
  { by, now }: Undoing,
): Took {
  if (rung.answer !== "yes") return ok({ circle });
  switch (rung.name) {
    case "shorter":
      return asLongAgain(inside, circle, rung, { by, now });
    case "new-slot":
      return ok({ circle });
    case "in-writing":
      return withoutRound(inside, circle, rung);
    case "pause":
      return goingOn(inside, circle, rung, { by, now });
    case "close":
      return unproposed(inside, circle, rung, { by, now });
  }
}

type Undoing = Pick<Taking, "by" | "now">;

/** Unless somebody has given them another length since. */
function asLongAgain(
  inside: InsideOffer,
  circle: Circle,
  { minutes }: Rung,
  { by, now }: Undoing,
): Took {
  if (circle.rhythm.minutes !== busyMinutes || minutes === undefined) return ok({ circle });
  return lasting(inside, circle, minutes, by, now);
}

function goingOn(inside: InsideOffer, circle: Circle, rung: Rung, { by, now }: Undoing): Took {
  if (circle.pause?.at !== rung.answeredAt) return ok({ circle });
  const sessions = inside.sessions.map(({ value }) => value);
  const back = resumeCircle(circle, sessions, { by, now });
  if (!back.ok) return back;
  // A pause that never was is no sign of life.
  const { health } = circle;
  const after = { ...back.value, circle: { ...back.value.circle, ...(health && { health }) } };
  return ok(pauseChange(inside, after, now));
}

function unproposed(inside: InsideOffer, circle: Circle, rung: Rung, { by, now }: Undoing): Took {
  if (circle.proposal?.at !== rung.answeredAt) return ok({ circle });
  const off = withdrawEnding(circle, by);
  return off.ok ? ok(endingChange(inside, off.value, by, now)) : off;
}

/** Nobody loses words by it. */
function withoutRound({ lastRound }: InsideOffer, circle: Circle, { round }: Rung): Took {
  if (!lastRound || lastRound.value.id !== round) return ok({ circle });
  const { wrote, card, closedAt } = lastRound.value;
  if (wrote.length > 0 || card !== undefined || closedAt !== undefined) return refuse("has-begun");
  return ok({ circle, writes: [writtenKind.remove(lastRound)] });
}
