import { openWritten } from "../../../shared/agenda/open-written.ts";
import type { Written } from "../../../shared/agenda/written.ts";
import { changeTerms } from "../../../shared/circle/change-terms.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import type { Rung } from "../../../shared/circle/circle-health.ts";
import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { proposeEnding } from "../../../shared/circle/end-circle.ts";
import { keeps } from "../../../shared/circle/keeps.ts";
import { withLast } from "../../../shared/circle/ladder.ts";
import { pauseCircle } from "../../../shared/circle/pause-circle.ts";
import { pauseWeeks } from "../../../shared/circle/pause-weeks.ts";
import { followTerms } from "../../../shared/circle/write-charter.ts";
import type { PersonId, SessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { busyMinutes } from "../../../shared/schedule/busy-week.ts";
import { dateAfter, type Instant, later } from "../../../shared/time/instant.ts";
import { ownProtocols } from "../../agenda/protocol/documents.ts";
import {
  closingJob,
  postWrittenJob,
  readRounds,
  writtenOpened,
} from "../../agenda/written/documents.ts";
import type { Stored } from "../../ports/kind.ts";
import { pauseChange } from "../../schedule/paused/documents.ts";
import { asksOf } from "../../schedule/session/documents.ts";
import {
  charterChange,
  chartered,
  type InsideWithCharter,
  readWithCharter,
} from "../charter/documents.ts";
import type { Change, Read } from "../documents.ts";
import { endingChange } from "../ending/documents.ts";
import { refreshCardJob } from "../invitation/documents.ts";

/** A circle with whatever an offer may change of it. */
export interface InsideOffer extends InsideWithCharter {
  /** The last round in writing. */
  readonly lastRound: Stored<Written> | undefined;
}

export const readForOffer: Read<InsideOffer> = async (stores, address) => {
  const [inside, { last }] = await Promise.all([
    readWithCharter(stores, address),
    readRounds(stores, address, "" as SessionId),
  ]);
  return inside && { ...inside, lastRound: last };
};

export interface Taking {
  readonly by: PersonId;
  readonly now: Instant;
  /** Of the round in writing that is opened. */
  readonly round: SessionId;
}

export type Took = Result<
  Pick<Change<null>, "circle" | "writes">,
  "not-found" | "has-begun" | "nothing-kept" | "changed-meanwhile"
>;

/** What comes of an offer that is taken up, with the answer already in `circle`. A new slot is for members to find. */
export function taken(inside: InsideOffer, circle: Circle, rung: Rung, taking: Taking): Took {
  switch (rung.name) {
    case "shorter":
      return shorter(inside, circle, rung, taking);
    case "new-slot":
      return ok({ circle });
    case "in-writing":
      return inWriting(inside, circle, rung, taking);
    case "pause":
      return paused(inside, circle, taking);
    case "close": {
      const proposed = proposeEnding(circle, taking.by, "close", taking.now);
      if (!proposed.ok) return proposed;
      return ok(endingChange(inside, proposed.value, taking.by, taking.now));
    }
  }
}

/** Of its rhythm, and so of its charter: the sessions that are planned follow. */
function shorter(inside: InsideOffer, circle: Circle, rung: Rung, { by, now }: Taking): Took {
  const { minutes } = circle.rhythm;
  const noted = withLast(circle, { ...rung, minutes });
  return lasting(inside, noted, Math.min(minutes, busyMinutes), by, now);
}

/** The circle with sessions of another length from now on. */
export function lasting(
  inside: InsideOffer,
  circle: Circle,
  minutes: number,
  by: PersonId,
  now: Instant,
): Took {
  const terms = { ...circle, rhythm: { ...circle.rhythm, minutes } };
  const next = changeTerms(circle, terms, circle.edition, by);
  if (!next.ok) return next;
  const { charter } = chartered(inside);
  const change = charterChange(inside, followTerms({ circle: next.value, charter }, by, now), now);
  const { tenant, id, version } = circle;
  const card = refreshCardJob({ tenant, circle: id }, version + 1, now);
  return ok({ ...change, writes: [...(change.writes ?? []), card] });
}

const days = 7;
/** Whoever takes it up by mistake takes it back before anyone is told. */
const untilShown = { seconds: 15 } as const;

/** One that is open already will do. */
function inWriting(
  inside: InsideOffer,
  circle: Circle,
  rung: Rung,
  { by, now, round: id }: Taking,
): Took {
  if (!keeps(circle, "rounds")) return refuse("nothing-kept");
  const { lastRound: last } = inside;
  if (last && last.value.closedAt === undefined) return ok({ circle });
  const round = openWritten(circle, asksOf(inside), ownProtocols(inside), {
    id,
    by,
    at: now,
    days,
  });
  const address = { tenant: circle.tenant, circle: circle.id, round: id };
  return ok({
    circle: withLast(circle, { ...rung, round: id }),
    writes: [
      ...writtenOpened(last, round),
      postWrittenJob(address, "card", later(now, untilShown)),
      closingJob(address, round.endsAt, circle.version),
    ],
  });
}

function paused(inside: InsideOffer, circle: Circle, { by, now }: Taking): Took {
  const until = dateAfter(circleDay(circle, now), 7 * pauseWeeks(circle));
  const sessions = inside.sessions.map(({ value }) => value);
  const pause = pauseCircle(circle, sessions, { by, until, now });
  if (pause.ok) return ok(pauseChange(inside, pause.value, now));
  return refuse(pause.refusal === "has-begun" ? "has-begun" : "not-found");
}
